using Vigie.Text.Extraction.Flat;
using Vigie.Text.Extraction.Html;

namespace Vigie.Text.Extraction;

/// <summary>
/// Finds the articles of a document: one, a list of headlines with teasers, or none with a reason. Never throws for what a
/// document contains; time and memory are bounded. Safe for use by several threads.
/// </summary>
public sealed class ArticleExtractor
{
    private readonly HtmlArticleExtractor _html = new(AttributeVocabulary.Default);
    private readonly FlatTextExtractor _flat = new();

    /// <summary>Reads an HTML page.</summary>
    /// <param name="html">The decoded page; may be broken, cut off or hostile.</param>
    /// <param name="url">The address it came from, against which its links are resolved; null when not known.</param>
    /// <param name="collectedAt">When it was fetched: dates later than that are refused; null when not known.</param>
    public ExtractedDocument ExtractHtml(string html, string? url, DateTimeOffset? collectedAt = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        return _html.Extract(html, url, collectedAt);
    }

    /// <summary>Reads a page that was flattened to lines of text.</summary>
    /// <param name="text">The decoded page: menus, article and footer, one block a line.</param>
    /// <param name="url">The address it came from; null when not known.</param>
    public ExtractedDocument ExtractText(string text, string? url)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _flat.Extract(text, url);
    }
}
