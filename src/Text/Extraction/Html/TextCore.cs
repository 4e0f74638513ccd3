namespace Vigie.Text.Extraction.Html;

/// <summary>
/// The elements in which an article's paragraphs stand side by side. On pages that have them, labels and boxes elsewhere
/// in the article's element are not its text.
/// </summary>
internal static class TextCore
{
    private const double MinShare = 0.7;
    private const int MinParagraphs = 2;
    private const int LabelChars = 80;

    public static void DropOutside(List<Block> kept)
    {
        var homes = kept.Where(block => block.IsSentence).GroupBy(Home)
            .Where(home => home.Count() >= MinParagraphs).Select(home => home.Key).ToHashSet();
        var inside = kept.Where(block => homes.Contains(Home(block))).ToHashSet();
        if (inside.Sum(block => block.Good) < kept.Sum(block => block.Good) * MinShare)
            return;

        var last = kept.FindLastIndex(inside.Contains);
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            if (!inside.Contains(kept[i]) && (i > last || IsLabel(kept[i])))
                kept.RemoveAt(i);
        }
    }

    private static bool IsLabel(Block block) =>
        block is { Kind: BlockKind.Paragraph or BlockKind.Heading, IsSentence: false, Chars: < LabelChars };

    // Paragraphs, headings, lists and quotations stand in the element above them; text straight in a div stands in the div.
    private static PageNode Home(Block block)
    {
        var node = block.Node;
        while (node.Parent is { } parent && (node.Tag is HtmlTag.P or HtmlTag.Li or HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Blockquote
            or HtmlTag.Pre or HtmlTag.Td or HtmlTag.Tr or HtmlTag.Table or HtmlTag.Dl or HtmlTag.Dd or HtmlTag.Dt || node.Tag.IsHeading()
            || node is { Tag: HtmlTag.Block or HtmlTag.Inline }))
        {
            node = parent;
        }

        return node;
    }
}
