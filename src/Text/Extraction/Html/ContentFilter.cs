namespace Vigie.Text.Extraction.Html;

/// <summary>Decides block by block what of the article's element is the article.</summary>
internal sealed class ContentFilter
{
    private const int ShortLineChars = 120;
    private const int StrayLineChars = 40;
    private const int LooseLabelChars = 60;
    private const int CardChars = 500;
    private const double MaxShareOfCard = 0.3;
    private const int BesideChars = 400;

    private readonly PageReading _page;
    private readonly PageNode _container;
    private readonly Block? _title;
    private readonly HashSet<Block> _cards = [];
    private readonly bool _usesParagraphs;

    private ContentFilter(PageReading page, PageNode container, Block? title)
    {
        (_page, _container, _title) = (page, container, title);
        var blocks = Inside(container).ToList();
        var good = blocks.Sum(block => block.Good);
        _usesParagraphs = blocks.Where(block => block.Node.Tag == HtmlTag.P).Sum(block => block.Good) > good * 0.7;
        foreach (var block in blocks)
            MarkCard(block);
    }

    public static List<Block> Filter(PageReading page, PageNode container, Block? title) =>
        new ContentFilter(page, container, title).Filter();

    private List<Block> Filter()
    {
        var kept = new List<Block>();
        foreach (var block in Inside(_container))
        {
            if (ReferenceEquals(block, _title))
                kept.RemoveAll(before => !IsLead(before));
            else if (IsContent(block))
                kept.Add(block);
        }

        TextCore.DropOutside(kept);
        TrailingSections.Drop(kept);
        TrimStart(kept);
        TrimEnd(kept);
        DropLoneHeadings(kept);
        return kept;
    }

    private IEnumerable<Block> Inside(PageNode node)
    {
        var (start, length) = _page.BlocksOf(node).GetOffsetAndLength(_page.Blocks.Count);
        for (var i = start; i < start + length; i++)
        {
            if (!_page.IsDropped(_page.Blocks[i]))
                yield return _page.Blocks[i];
        }
    }

    // A linked headline in a box of its own, with or without a teaser, is another article's.
    private void MarkCard(Block block)
    {
        if (block is not { Kind: BlockKind.Heading, OwnLinkShare: > 0.8 } || ReferenceEquals(block, _title))
            return;

        var card = block.Node;
        while (card.Parent is { } parent && parent != _container && _container.Contains(parent) && _page.Chars(parent) < CardChars
            && _page.Good(parent) < _page.Good(_container) * MaxShareOfCard
            && parent.Tag is HtmlTag.Div or HtmlTag.Article or HtmlTag.Section or HtmlTag.Li or HtmlTag.Header or HtmlTag.A or HtmlTag.Inline or HtmlTag.Td or HtmlTag.Tr)
        {
            card = parent;
        }

        _cards.UnionWith(Inside(card));
    }

    private static bool IsLead(Block block) => block.IsSentence && block.Node.Marks.HasFlag(NodeMarks.Lead);

    private bool IsContent(Block block)
    {
        if (block.Kind == BlockKind.Caption || _cards.Contains(block) || Phrases.IsBoilerplate(block.Text) || IsBeside(block))
            return false;
        if (_usesParagraphs && IsLooseLabel(block))
            return false;

        return block.Kind switch
        {
            BlockKind.ListItem => !IsLinkList(block),
            BlockKind.Heading => block.OwnLinkShare < 0.9,
            _ => block.OwnLinkShare < 0.6 || (block.IsSentence && block.OwnLinkShare < 0.8),
        };
    }

    // Bylines, dates, captions: short, in an element named for them that holds little else.
    private bool IsBeside(Block block)
    {
        if (block.Kind == BlockKind.Heading)
            return false;

        for (var node = block.Node; node is not null && node != _container; node = node.Parent)
        {
            var marks = node.Marks & NodeMarks.Beside;
            if (marks == NodeMarks.None)
                continue;
            if ((block.Chars < ShortLineChars || marks.HasFlag(NodeMarks.Caption)) && _page.Chars(node) < BesideChars)
                return true;
        }

        return false;
    }

    // Where paragraphs are marked as such, a few words straight in a div are a label or a button.
    private static bool IsLooseLabel(Block block) => block is { Kind: BlockKind.Paragraph, IsSentence: false, Chars: < LooseLabelChars }
        && block.Node.Tag is HtmlTag.Div or HtmlTag.Section or HtmlTag.Article or HtmlTag.Header;

    // A list is judged as a whole: one item that is a link may belong to a list of sentences.
    private bool IsLinkList(Block block)
    {
        var list = block.Node;
        while (list.Parent is { } parent && list != _container && list.Tag is not (HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl))
            list = parent;

        int chars = 0, linkChars = 0;
        foreach (var item in Inside(list))
        {
            chars += item.Chars;
            linkChars += item.LinkChars - item.ForeignLinkChars;
        }

        return linkChars > chars * 0.6;
    }

    private static void TrimStart(List<Block> kept)
    {
        var stray = 0;
        while (stray < kept.Count && (IsStray(kept[stray]) || IsStrayInCell(kept, stray)))
            stray++;
        if (stray < kept.Count)
            kept.RemoveRange(0, stray);
    }

    // Old pages put the whole article into a cell: its first lines are judged like those of a div.
    private static bool IsStrayInCell(List<Block> kept, int at) => kept[at] is { Kind: BlockKind.Cell, IsSentence: false, Chars: < StrayLineChars }
        && at + 1 < kept.Count && kept[at + 1].Node == kept[at].Node;

    private static void TrimEnd(List<Block> kept)
    {
        while (kept.Count > 1 && IsStray(kept[^1]))
            kept.RemoveAt(kept.Count - 1);
    }

    // A label, a name, a time: short and not punctuated like a sentence.
    private static bool IsStray(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.Heading
        && !block.IsSentence && block.Chars < StrayLineChars && !".!?…»\"”）".Contains(block.Text[^1]);

    private static void DropLoneHeadings(List<Block> kept)
    {
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            if (kept[i].Kind == BlockKind.Heading
                && (i + 1 == kept.Count || (kept[i + 1].Kind == BlockKind.Heading && kept[i + 1].Level <= kept[i].Level)))
            {
                kept.RemoveAt(i);
            }
        }
    }
}
