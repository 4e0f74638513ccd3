namespace Vigie.Text.Extraction.Html;

/// <summary>Decides block by block what of the article's element is the article.</summary>
internal static class ContentFilter
{
    private const int ShortLineChars = 120;
    private const int StrayLineChars = 40;

    public static List<Block> Filter(PageReading page, PageNode container, Block? title)
    {
        var (start, length) = page.BlocksOf(container).GetOffsetAndLength(page.Blocks.Count);
        var kept = new List<Block>(length);
        for (var i = start; i < start + length; i++)
        {
            var block = page.Blocks[i];
            if (ReferenceEquals(block, title))
                kept.Clear();
            else if (!page.IsDropped(block) && IsContent(block, container, page))
                kept.Add(block);
        }

        TrimStart(kept);
        TrimEnd(kept);
        DropLoneHeadings(kept);
        return kept;
    }

    private static bool IsContent(Block block, PageNode container, PageReading page)
    {
        if (block.Kind == BlockKind.Caption || IsBoilerplate(block))
            return false;
        if (Beside(block, container) is not NodeMarks.None and var marks
            && (block.Chars < ShortLineChars || marks.HasFlag(NodeMarks.Caption)))
        {
            return false;
        }

        return block.Kind switch
        {
            BlockKind.ListItem => !IsLinkList(block, container, page),
            BlockKind.Heading => block.LinkShare < 0.9,
            _ => block.LinkShare < 0.6 || (block.IsSentence && block.LinkShare < 0.8),
        };
    }

    private static NodeMarks Beside(Block block, PageNode container)
    {
        var marks = NodeMarks.None;
        for (var node = block.Node; node is not null && node != container; node = node.Parent)
            marks |= node.Marks & NodeMarks.Beside;
        return marks;
    }

    // A list is judged as a whole: one item that is a link may belong to a list of sentences.
    private static bool IsLinkList(Block block, PageNode container, PageReading page)
    {
        var list = block.Node;
        while (list.Parent is { } parent && list != container && list.Tag is not (HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl))
            list = parent;

        int chars = 0, linkChars = 0;
        var (start, length) = page.BlocksOf(list).GetOffsetAndLength(page.Blocks.Count);
        for (var i = start; i < start + length; i++)
        {
            chars += page.Blocks[i].Chars;
            linkChars += page.Blocks[i].LinkChars;
        }

        return linkChars > chars * 0.6;
    }

    private static bool IsBoilerplate(Block block) => Phrases.IsBoilerplate(block.Text);

    private static void TrimStart(List<Block> kept)
    {
        var stray = 0;
        while (stray < kept.Count && IsStray(kept[stray]))
            stray++;
        if (stray < kept.Count)
            kept.RemoveRange(0, stray);
    }

    private static void TrimEnd(List<Block> kept)
    {
        while (kept.Count > 1 && IsStray(kept[^1]))
            kept.RemoveAt(kept.Count - 1);
    }

    // A label, a name, a time: short and not punctuated like a sentence.
    private static bool IsStray(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.Heading
        && !block.IsSentence && block.Chars < StrayLineChars && !".!?…»\"”".Contains(block.Text[^1]);

    private static void DropLoneHeadings(List<Block> kept)
    {
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            if (kept[i].Kind == BlockKind.Heading && (i + 1 == kept.Count || (kept[i + 1].Kind == BlockKind.Heading && kept[i + 1].Level <= kept[i].Level)))
                kept.RemoveAt(i);
        }
    }
}
