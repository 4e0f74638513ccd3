using System.Text;
using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds;

/// <summary>A text of a feed: plain, or HTML that is already clean (see <see cref="Html.HtmlSanitizer"/>).</summary>
internal sealed record FeedText(string Value, bool IsHtml)
{
    /// <summary>The text without markup, in one line.</summary>
    public string Plain => string.Join(
        ' ', (IsHtml ? WithoutTags(Value) : Value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var reader = new MarkupReader(html, isHtml: true);
        while (reader.Read())
        {
            if (reader.Kind == MarkupKind.Text)
                text.Append(CharacterReference.Decode(reader.Text));
            else if (!IsInline(reader.Name))
                text.Append(' ');
        }
        return text.ToString();
    }

    private static bool IsInline(ReadOnlySpan<char> name) =>
        name is "a" or "abbr" or "b" or "cite" or "code" or "em" or "font" or "i" or "q" or "s" or "small" or "span" or "strong" or "sub"
            or "sup" or "u";
}
