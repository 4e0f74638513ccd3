namespace Vigie.Text.Extraction.Html;

/// <summary>Reads the blocks of a page: the text between two borders of block elements.</summary>
internal sealed class BlockReader(string? host)
{
    private const int FullLineChars = 80;

    private readonly LineBuilder _line = new();
    private readonly List<Block> _blocks = [];
    private readonly Stack<PageNode> _openBlocks = new();
    private PageNode? _owner;
    private int _first;
    private int _linkChars;
    private int _foreignLinkChars;
    private int _boldChars;
    private int _breaks;
    private string? _link;
    private string? _openLink;

    public static List<Block> Read(PageTree tree, string? host, bool withHidden)
    {
        var reader = new BlockReader(host);
        reader.ReadAll(tree.Nodes, withHidden);
        return reader._blocks;
    }

    private void ReadAll(IReadOnlyList<PageNode> nodes, bool withHidden)
    {
        int linkEnd = 0, foreignEnd = 0, boldEnd = 0, preEnd = 0;
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            Close(i);
            if (!withHidden && node.Marks.HasFlag(NodeMarks.Hidden))
            {
                i = node.End - 1;
                continue;
            }

            if (node.Tag == HtmlTag.Text)
                ReadText(node, i < linkEnd, i < foreignEnd, i < boldEnd, i < preEnd);
            else if (node.Tag.IsBlock())
                Open(node);

            switch (node.Tag)
            {
                case HtmlTag.A when node.Element?.GetAttribute("href") is { } address:
                    linkEnd = Math.Max(linkEnd, node.End);
                    foreignEnd = LinkTarget.IsForeign(address, host) ? Math.Max(foreignEnd, node.End) : foreignEnd;
                    _openLink = address;
                    break;
                case HtmlTag.B:
                    boldEnd = Math.Max(boldEnd, node.End);
                    break;
                case HtmlTag.Pre:
                    preEnd = Math.Max(preEnd, node.End);
                    break;
                case HtmlTag.Br:
                    Break();
                    break;
                case HtmlTag.Hr:
                    Flush();
                    break;
            }
        }

        Flush();
    }

    private void Open(PageNode node)
    {
        Flush();
        _openBlocks.Push(node);
    }

    private void Close(int index)
    {
        while (_openBlocks.TryPeek(out var top) && top.End <= index)
        {
            Flush();
            _openBlocks.Pop();
        }
    }

    private void ReadText(PageNode node, bool inLink, bool inForeignLink, bool bold, bool keepLines)
    {
        var before = _line.Visible;
        if (before == 0)
        {
            _first = node.Index;
            _owner = _openBlocks.TryPeek(out var top) ? top : node.Parent;
        }

        _line.Append(node.Text, keepLines);
        var added = _line.Visible - before;
        if (added == 0)
            return;

        _breaks = 0;
        _link ??= inLink ? _openLink : null;
        _linkChars += inLink ? added : 0;
        _foreignLinkChars += inForeignLink ? added : 0;
        _boldChars += bold ? added : 0;
    }

    // Two line breaks in a row end a paragraph; outside of marked paragraphs one does so after a line in bold or a full
    // sentence.
    private void Break()
    {
        _line.Space();
        if (++_breaks >= 2 || (_line.Visible > 0 && _owner?.Tag != HtmlTag.P && (_boldChars == _line.Visible || EndsSentence())))
            Flush();
    }

    private bool EndsSentence() => _line.Visible >= FullLineChars && (_line.Last is '.' or '!' or '?' or '»' or '”' or '"');

    private void Flush()
    {
        _breaks = 0;
        var chars = _line.Visible;
        var text = _line.Take();
        if (text.Length > 0 && _owner is { } owner)
            _blocks.Add(BlockFactory.Create(owner, _first, text, chars, _linkChars, _foreignLinkChars, _boldChars, _link));
        _linkChars = _foreignLinkChars = _boldChars = 0;
        _link = null;
    }
}
