using System.Text;

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
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0; i < Blocks.Count; i++)
            {
                if (i > 0)
                    text.Append(IsSameRow(Blocks[i - 1], Blocks[i]) ? " | " : "\n");
                text.Append(Blocks[i].Text);
            }

            return text.ToString();
        }
    }

    private static bool IsSameRow(Block left, Block right) =>
        left is { Kind: BlockKind.Cell, Chars: <= MaxCellChars } && right is { Kind: BlockKind.Cell, Chars: <= MaxCellChars }
        && left.Node != right.Node && Row(left) is { } row && row == Row(right);

    private static PageNode? Row(Block block) => block.Node.Ancestors().Take(3).FirstOrDefault(node => node.Tag == HtmlTag.Tr);
}
