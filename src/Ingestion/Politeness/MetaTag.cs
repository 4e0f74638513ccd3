using System.Net;
using System.Text.RegularExpressions;

namespace Vigie.Ingestion.Politeness;

/// <summary>A named <c>meta</c> element of a page: what it says to robots, read without building the page.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Content">Its content; empty when it has none.</param>
internal sealed partial record MetaTag(string Name, string Content)
{
    /// <summary>All named <c>meta</c> elements in the order of the page; what scripts, styles and comments contain does not count.</summary>
    public static IReadOnlyList<MetaTag> Read(string html)
    {
        var found = new List<MetaTag>();
        for (var at = html.IndexOf('<'); at >= 0; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            var rest = html.AsSpan(at);
            if (rest.StartsWith("<!--"))
                at = Behind(html, at + 4, "-->");
            else if (RawElement(rest) is { } element)
                at = Behind(html, at + element.Length, "</" + element);
            else if (rest.StartsWith("<meta", StringComparison.OrdinalIgnoreCase))
                at = ReadTag(html, at + 5, found);
            else
                at++;
        }

        return found;
    }

    private static string? RawElement(ReadOnlySpan<char> tag)
    {
        foreach (var element in (ReadOnlySpan<string>)["script", "style", "textarea", "title", "xmp"])
            if (tag.Length > element.Length + 1
                && tag[1..].StartsWith(element, StringComparison.OrdinalIgnoreCase)
                && !char.IsAsciiLetterOrDigit(tag[element.Length + 1]))
                return element;
        return null;
    }

    private static int Behind(string html, int from, string end)
    {
        var at = from < html.Length ? html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase) : -1;
        return at < 0 ? html.Length : at + end.Length;
    }

    private static int ReadTag(string html, int at, List<MetaTag> found)
    {
        string? name = null, content = null;
        var match = Attribute.Match(html, at);
        for (; match.Success && match.Index == at; at += match.Length, match = Attribute.Match(html, at))
        {
            var value = WebUtility.HtmlDecode(match.Groups["value"].Value);
            if (match.Groups["name"].ValueSpan.Equals("name", StringComparison.OrdinalIgnoreCase))
                name ??= value.Trim().ToLowerInvariant();
            else if (match.Groups["name"].ValueSpan.Equals("content", StringComparison.OrdinalIgnoreCase))
                content ??= value;
        }

        if (name is { Length: > 0 })
            found.Add(new MetaTag(name, content ?? ""));
        return at;
    }

    [GeneratedRegex(
        """\G[\s/]+(?<name>[^\s=>/"']+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s>"']+)))?""",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribute { get; }
}
