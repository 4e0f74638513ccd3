using Vigie.Text.Extraction.Html.Metadata;

namespace Vigie.Text.Extraction.Html;

/// <summary>Finds the standfirst of an article: what the page's description and its text have in common, or the first paragraph.</summary>
internal static class LeadFinder
{
    public static string? Find(PageMetadata metadata, MainContent content)
    {
        var paragraphs = content.Blocks.Where(block => block.Kind != BlockKind.Heading).Take(3).ToList();
        var marked = paragraphs.Find(block => block.Node.Marks.HasFlag(NodeMarks.Lead) || block.Node.Parent?.Marks.HasFlag(NodeMarks.Lead) == true);
        return marked?.Text ?? (paragraphs is [var first, ..] ? first.Text : Declared(metadata));
    }

    /// <summary>What the page says of its article in its head; all there is when scripts build the article or readers must pay.</summary>
    public static string? Declared(PageMetadata metadata) => metadata.Meta("description", "og:description");
}
