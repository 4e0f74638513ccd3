namespace Vigie.Text.Extraction.Html;

/// <summary>What was chosen as the article of a page.</summary>
/// <param name="Blocks">The lines of the article, in order.</param>
/// <param name="Container">The element that holds it; null when the text was not found in the page's elements.</param>
internal sealed record MainContent(IReadOnlyList<Block> Blocks, PageNode? Container)
{
    public static MainContent None { get; } = new([], null);

    public double Good => Blocks.Sum(block => block.Good);

    public int Chars => Blocks.Sum(block => block.Chars);

    public string Text => string.Join('\n', Blocks.Select(block => block.Text));
}
