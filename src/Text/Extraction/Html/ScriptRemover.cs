using System.Text;

namespace Vigie.Text.Extraction.Html;

/// <summary>
/// Takes scripts, styles and comments out of a page before it is parsed: they are more than half of an ordinary page's
/// characters, and none of its text. JSON-LD stays.
/// </summary>
internal sealed class ScriptRemover
{
    private const int MaxTagChars = 4_000;

    private readonly string _html;

    // Where each text was found last: the same stretch of the page is not searched twice.
    private readonly Dictionary<string, int> _found = [];

    private ScriptRemover(string html) => _html = html;

    public static string Remove(string html) => new ScriptRemover(html).Remove();

    private string Remove()
    {
        var kept = new StringBuilder();
        var copied = 0;
        for (var at = _html.IndexOf('<'); at >= 0; at = _html.IndexOf('<', at + 1))
        {
            var (start, end) = RangeToRemove(at);
            if (end <= start)
                continue;

            kept.Append(_html, copied, start - copied);
            copied = end;
            at = end - 1;
        }

        return copied == 0 ? _html : kept.Append(_html, copied, _html.Length - copied).ToString();
    }

    private (int Start, int End) RangeToRemove(int at)
    {
        var tag = _html.AsSpan(at);
        if (tag.StartsWith("<!--"))
            return (at, CommentEnd(at));
        if (tag.StartsWith("<script", StringComparison.OrdinalIgnoreCase))
            return Content(at, "</script");
        return tag.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? Content(at, "</style") : default;
    }

    // «<!-->» and «<!--->» are whole comments; one without an end is left to the parser.
    private int CommentEnd(int at)
    {
        var inside = _html.AsSpan(at + 4);
        if (inside.StartsWith(">") || inside.StartsWith("->"))
            return Find(">", at) + 1;

        var end = Find("-->", at + 4);
        return end < 0 ? at : end + 3;
    }

    // From behind the start tag to the end tag, so that the parser still sees a well-formed element.
    private (int Start, int End) Content(int at, string endTag)
    {
        var start = Find(">", at) + 1;
        if (start == 0 || start - at > MaxTagChars || _html.AsSpan(at, start - at).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            return default;

        var end = Find(endTag, start);
        return end < 0 ? default : (start, end);
    }

    private int Find(string text, int from)
    {
        if (_found.TryGetValue(text, out var last) && (last < 0 || last >= from))
            return last;

        return _found[text] = _html.IndexOf(text, from, StringComparison.OrdinalIgnoreCase);
    }
}
