namespace Vigie.Text.Extraction.Html;

/// <summary>A line of an article, and what it is.</summary>
internal readonly record struct ArticleLine(string Text, LineKind Kind)
{
    /// <summary>The lines of a block: one, or several where the page has set its line breaks.</summary>
    public static IEnumerable<ArticleLine> Of(Block block) => block.Text.Split('\n').Select(text => new ArticleLine(text, KindOf(block)));

    private static LineKind KindOf(Block block) => block.Kind switch
    {
        BlockKind.Heading => LineKind.Heading,
        BlockKind.ListItem => LineKind.ListItem,
        BlockKind.Quote => LineKind.Quote,
        BlockKind.Cell => LineKind.TableRow,
        _ => LineKind.Paragraph,
    };
}
