namespace Vigie.Text.Extraction.Html;

/// <summary>A page's blocks, and how much good and bad text lies inside any of its elements.</summary>
internal sealed class PageReading
{
    private readonly int[] _blocksBefore;
    private readonly double[] _good;
    private readonly double[] _bad;
    private readonly int[] _chars;
    private readonly int[] _linkChars;

    public PageReading(PageTree tree, IReadOnlyList<Block> blocks)
    {
        Tree = tree;
        Blocks = blocks;
        _blocksBefore = new int[tree.Nodes.Count + 1];
        _good = new double[blocks.Count + 1];
        _bad = new double[blocks.Count + 1];
        _chars = new int[blocks.Count + 1];
        _linkChars = new int[blocks.Count + 1];
        var next = 0;
        for (var i = 0; i < _blocksBefore.Length; i++)
        {
            _blocksBefore[i] = next;
            while (next < blocks.Count && blocks[next].First == i)
                next++;
        }

        Sum();
        GoodOfPage = _good[^1];
    }

    public PageTree Tree { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Good text of the whole page, dropped or not.</summary>
    public double GoodOfPage { get; }

    /// <summary>The blocks whose text begins inside a node, as places in <see cref="Blocks"/>.</summary>
    public Range BlocksOf(PageNode node) => _blocksBefore[node.Index].._blocksBefore[node.End];

    public double Good(PageNode node) => _good[_blocksBefore[node.End]] - _good[_blocksBefore[node.Index]];

    public double Bad(PageNode node) => _bad[_blocksBefore[node.End]] - _bad[_blocksBefore[node.Index]];

    /// <summary>Some text inside the node is a link.</summary>
    public bool HasLinks(PageNode node) => LinkChars(node) > 0;

    /// <summary>Characters of the text inside the node.</summary>
    public int Chars(PageNode node) => _chars[_blocksBefore[node.End]] - _chars[_blocksBefore[node.Index]];

    /// <summary>Characters inside the node that are no link, whether they read like sentences or not.</summary>
    public int Plain(PageNode node) => Chars(node) - LinkChars(node);

    /// <summary>The text inside a node on one line, up to a length.</summary>
    public string TextOf(PageNode node, int maxChars)
    {
        var line = new LineBuilder();
        for (var i = node.Index; i < node.End && line.Visible < maxChars; i++)
            line.Append(Tree.Nodes[i].Text, keepLines: false);
        return line.Take();
    }

    /// <summary>Counts again, without the blocks of dropped nodes.</summary>
    public void Recount()
    {
        foreach (var node in Tree.Nodes)
            node.Dropped |= node.Parent is { Dropped: true };
        Sum();
    }

    /// <summary>Takes all nodes back in.</summary>
    public void Restore()
    {
        foreach (var node in Tree.Nodes)
            node.Dropped = false;
        Sum();
    }

    public bool IsDropped(Block block) => Tree.Nodes[block.First].Dropped;

    private int LinkChars(PageNode node) => _linkChars[_blocksBefore[node.End]] - _linkChars[_blocksBefore[node.Index]];

    private void Sum()
    {
        for (var i = 0; i < Blocks.Count; i++)
        {
            var counts = !IsDropped(Blocks[i]);
            _good[i + 1] = _good[i] + (counts ? Blocks[i].Good : 0);
            _chars[i + 1] = _chars[i] + (counts ? Blocks[i].Chars : 0);
            _linkChars[i + 1] = _linkChars[i] + (counts ? Blocks[i].LinkChars : 0);
            _bad[i + 1] = _bad[i] + (counts ? Blocks[i].Bad : 0);
        }
    }
}
