namespace Vigie.Text.Extraction.Html;

/// <summary>The sentences that a page sets between its headline and the element of its text.</summary>
internal static class Standfirst
{
    private const int MaxBlocks = 3;

    public static IReadOnlyList<Block> Find(PageReading page, Block? title, PageNode container)
    {
        if (title is null || title.First >= container.Index)
            return [];

        var found = new List<Block>();
        foreach (var block in page.Blocks)
        {
            if (block.First <= title.First || page.IsDropped(block))
                continue;
            if (block.First >= container.Index)
                break;
            if (IsStandfirst(block, container))
                found.Add(block);
        }

        return found.Count <= MaxBlocks ? found : [];
    }

    private static bool IsStandfirst(Block block, PageNode container) =>
        block is { IsSentence: true, LinkShare: < 0.3, Kind: BlockKind.Paragraph or BlockKind.Heading }
        && !IsBeside(block.Node, container);

    private static bool IsBeside(PageNode node, PageNode container)
    {
        for (var above = node; above is not null && !above.Contains(container); above = above.Parent)
        {
            if ((above.Marks & NodeMarks.Beside) != NodeMarks.None)
                return true;
        }

        return false;
    }
}
