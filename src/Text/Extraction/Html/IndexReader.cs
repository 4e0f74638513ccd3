using Vigie.Text.Dates;

namespace Vigie.Text.Extraction.Html;

/// <summary>Reads a page of headlines with teasers: each linked headline and the lines below it are an item.</summary>
internal sealed class IndexReader(Uri? address, string? language)
{
    private const int MinItems = 3;
    private const int MaxItems = 500;
    private const int MinTitleChars = 15;
    private const int MinTeaserChars = 40;
    private const double MaxShareBetweenItems = 0.5;

    private readonly List<ExtractedArticle> _items = [];
    private readonly HashSet<Block> _lines = [];
    private readonly List<Block> _teaser = [];
    private Block? _headline;
    private VagueDate? _published;

    /// <summary>The lines that belong to items.</summary>
    public IReadOnlySet<Block> Lines => _lines;

    /// <summary>The items in the order of the page; fewer than three are none.</summary>
    public IReadOnlyList<ExtractedArticle> Read(PageReading page)
    {
        foreach (var block in page.Blocks)
        {
            if (!page.IsDropped(block) && block.Kind != BlockKind.Caption)
                Read(block);
        }

        Finish();
        return _items.Count >= MinItems ? _items : [];
    }

    /// <summary>The page is its items: what else was found on it is less than half as much.</summary>
    public bool Outweighs(MainContent content)
    {
        var items = _lines.Sum(line => line.Chars);
        var others = content.Blocks.Where(block => !_lines.Contains(block)).Sum(block => block.Good);
        return items > 0 && others < items * MaxShareBetweenItems;
    }

    private void Read(Block block)
    {
        if (IsHeadline(block))
        {
            Finish();
            _headline = block;
        }
        else if (block.Kind == BlockKind.Heading)
        {
            Finish();
        }
        else if (_headline is not null && block.Chars >= MinTeaserChars && (block.LinkShare < 0.9 || block.Link == _headline.Link))
        {
            _teaser.Add(block);
        }
        else if (_headline is not null && block.Node.Marks.HasFlag(NodeMarks.Date))
        {
            _published ??= StatedDateParser.Parse(block.Text);
        }
    }

    private static bool IsHeadline(Block block) => block is { Link: not null, LinkShare: > 0.8, Chars: >= MinTitleChars }
        && (block.Kind == BlockKind.Heading || block.Node.Marks.HasFlag(NodeMarks.Title));

    private void Finish()
    {
        if (_headline is not null && _teaser.Count > 0 && _items.Count < MaxItems)
        {
            _items.Add(Item(_headline));
            _lines.UnionWith(_teaser);
        }

        _headline = null;
        _published = null;
        _teaser.Clear();
    }

    private ExtractedArticle Item(Block headline) => new()
    {
        Title = headline.Text,
        Lead = _teaser[0].Text,
        Text = string.Join('\n', _teaser.Select(line => line.Text)),
        LineKinds = [.. _teaser.SelectMany(ArticleLine.Of).Select(line => line.Kind)],
        Authors = [],
        Url = PageAddress.Resolve(headline.Link, address),
        Published = _published,
        Language = language,
        Access = AccessPhrases.IsCutOff(_teaser[^1].Text) ? ArticleAccess.Teaser : ArticleAccess.Full,
    };
}
