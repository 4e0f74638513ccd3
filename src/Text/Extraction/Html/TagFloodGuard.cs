using System.Text;

namespace Vigie.Text.Extraction.Html;

/// <summary>
/// Takes start tags out of a page once too many elements are open. HTML parsing looks through the open elements at
/// every tag, so that unclosed tags by the hundred thousand would cost quadratic time.
/// </summary>
internal static class TagFloodGuard
{
    internal const int MaxOpenElements = 4_000;

    // Every tag far down costs a look at all that is open above it.
    private const int DeepElements = 1_000;
    private const int MaxTagsInTheDeep = 6_000;

    /// <summary>The page itself in every ordinary case.</summary>
    public static string Limit(string html, ref bool complete)
    {
        if (html.AsSpan().Count('<') <= MaxOpenElements)
            return html;

        StringBuilder? kept = null;
        var copied = 0;
        var open = 0;
        var deepTags = 0;
        for (var start = html.IndexOf('<'); start >= 0; start = html.IndexOf('<', start + 1))
        {
            if (start + 1 >= html.Length)
                break;
            if (html[start + 1] == '/')
                open = Math.Max(0, open - 1);
            else if (char.IsAsciiLetter(html[start + 1]))
            {
                deepTags += open > DeepElements ? 1 : 0;
                open += IsVoid(html.AsSpan(start + 1)) ? 0 : 1;
                if (open <= MaxOpenElements && deepTags <= MaxTagsInTheDeep)
                    continue;

                var end = html.IndexOf('>', start);
                end = end < 0 ? html.Length : end + 1;
                kept ??= new StringBuilder(html.Length);
                kept.Append(html, copied, start - copied);
                copied = end;
                open = Math.Min(open, MaxOpenElements);
                start = end - 1;
            }
        }

        if (kept is null)
            return html;

        complete = false;
        return kept.Append(html, copied, html.Length - copied).ToString();
    }

    // Elements that have no end tag, or whose end tag is usually left out.
    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var end = 0;
        while (end < tag.Length && end < 8 && char.IsAsciiLetterOrDigit(tag[end]))
            end++;
        Span<char> name = stackalloc char[end];
        tag[..end].ToLowerInvariant(name);
        return name is "p" or "br" or "li" or "td" or "tr" or "th" or "dd" or "dt" or "img" or "hr" or "meta" or "link" or "input"
            or "option" or "source" or "col" or "wbr" or "area" or "param";
    }
}
