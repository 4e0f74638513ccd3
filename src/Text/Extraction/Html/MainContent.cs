namespace Vigie.Text.Extraction.Html;

/// <summary>What was chosen as the article of a page.</summary>
/// <param name="Blocks">The lines of the article, in order.</param>
/// <param name="Container">The element that holds it; null when the text was not found in the page's elements.</param>
internal sealed record MainContent(IReadOnlyList<Block> Blocks, PageNode? Container)
{
    private const int MaxCellChars = 60;

    public static MainContent None { get; } = new([], null);

    public double Good => Blocks.Sum(block => block.Good);

    public int Chars => Blocks.Sum(block => block.Chars);

    /// <summary>A line for each block; the short cells of a table row share one.</summary>
    public IReadOnlyList<ArticleLine> Lines
    {
        get
        {
            var lines = new List<ArticleLine>(Blocks.Count);
            for (var i = 0; i < Blocks.Count; i++)
            {
                if (i > 0 && IsSameRow(Blocks[i - 1], Blocks[i]))
                    lines[^1] = lines[^1] with { Text = lines[^1].Text + " | " + Blocks[i].Text };
                else
                    lines.AddRange(ArticleLine.Of(Blocks[i]));
            }

            return lines;
        }
    }

    private static bool IsSameRow(Block left, Block right) =>
        left is { Kind: BlockKind.Cell, Chars: <= MaxCellChars } && right is { Kind: BlockKind.Cell, Chars: <= MaxCellChars }
        && left.Node != right.Node && Row(left) is { } row && row == Row(right);

    private static PageNode? Row(Block block) => block.Node.Ancestors().Take(3).FirstOrDefault(node => node.Tag == HtmlTag.Tr);
}
