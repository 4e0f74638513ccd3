using System.Text;
using Vigie.Ingestion.Feeds.Html;
using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>Reads the texts of a feed: plain, escaped HTML, markup inline in the XML, or base64.</summary>
internal sealed class TextReader(FeedProblems problems)
{
    private const string Atom10 = "http://www.w3.org/2005/Atom";

    /// <summary>The text of an element; null when there is no element or nothing in it.</summary>
    public FeedText? Read(FeedElement? element, TextKind unsaid)
    {
        if (element is null)
            return null;

        var type = element.Attribute("type")?.ToLowerInvariant();
        var mode = element.Attribute("mode")?.ToLowerInvariant();
        if (element.HasElements)
            return Html(InlineMarkup.Write(element, withoutDiv: element.Uri == Atom10), element);

        var text = element.Text.Trim();
        if (mode == "base64" || IsBinary(element, type))
            return FromBase64(text, element);
        return KindOf(element, type, text, unsaid) == TextKind.Html
            ? Html(IsXhtml(type) ? Escaped(text) : text, element)
            : Text(text);
    }

    private static FeedText? Text(string text) => text.Length == 0 ? null : new FeedText(text, IsHtml: false);

    private static FeedText? Html(string html, FeedElement element) =>
        HtmlSanitizer.Clean(html, element.Address) is { Length: > 0 } clean ? new FeedText(clean, IsHtml: true) : null;

    private static TextKind KindOf(FeedElement element, string? type, string text, TextKind unsaid)
    {
        // Atom says that no type means plain text; RSS says nothing, and titles there are often HTML.
        if (type is "html" or "text/html" || IsXhtml(type))
            return TextKind.Html;
        if (type is "text" or "text/plain" || IsAtom(element))
            return TextKind.Plain;
        return unsaid == TextKind.Unsaid ? HtmlGuess.IsHtml(text) ? TextKind.Html : TextKind.Plain : unsaid;
    }

    private static bool IsXhtml(string? type) =>
        type is "xhtml" or "application/xhtml+xml" || type?.EndsWith("+xml", StringComparison.Ordinal) == true;

    private static bool IsAtom(FeedElement element) => element.Uri is Atom10 or "http://purl.org/atom/ns#";

    // RFC 4287 section 4.1.3.3: what is neither text nor XML is base64.
    private static bool IsBinary(FeedElement element, string? type) =>
        element.Uri == Atom10 && type?.Contains('/', StringComparison.Ordinal) == true
        && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("+xml", StringComparison.Ordinal)
        && !type.EndsWith("/xml", StringComparison.Ordinal);

    private FeedText? FromBase64(string text, FeedElement element)
    {
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length))
        {
            var decoded = Encoding.UTF8.GetString(bytes, 0, length).Trim();
            return HtmlGuess.IsHtml(decoded) ? Html(decoded, element) : Text(decoded);
        }
        problems.Add(FeedProblemKind.InvalidBase64, text);
        return HtmlGuess.IsHtml(text) ? Html(text, element) : Text(text);
    }

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
