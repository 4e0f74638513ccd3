namespace Vigie.Text.Extraction.Html;

/// <summary>Reads a page of headlines with teasers: each linked headline and the lines below it are an item.</summary>
internal static class IndexReader
{
    private const int MinItems = 3;
    private const int MaxItems = 500;
    private const int MinTitleChars = 15;
    private const int MinTeaserChars = 40;

    /// <summary>Empty unless the page has at least three headlines with teasers.</summary>
    public static IReadOnlyList<ExtractedArticle> Read(PageReading page, Uri? address, string? language)
    {
        var items = new List<ExtractedArticle>();
        Block? headline = null;
        var lines = new List<string>();
        foreach (var block in page.Blocks)
        {
            if (page.IsDropped(block) || block.Kind == BlockKind.Caption)
                continue;
            if (block.Kind == BlockKind.Heading)
            {
                Finish();
                headline = block is { Link: not null, LinkShare: > 0.8, Chars: >= MinTitleChars } ? block : null;
            }
            else if (headline is not null && block.Chars >= MinTeaserChars && block.LinkShare < 0.9)
            {
                lines.Add(block.Text);
            }
        }

        Finish();
        return items.Count >= MinItems ? items : [];

        void Finish()
        {
            if (headline is not null && lines.Count > 0 && items.Count < MaxItems)
                items.Add(Item(headline, lines, address, language));
            lines.Clear();
        }
    }

    private static ExtractedArticle Item(Block headline, List<string> lines, Uri? address, string? language) => new()
    {
        Title = headline.Text,
        Text = string.Join('\n', lines),
        Authors = [],
        Url = PageAddress.Resolve(headline.Link, address),
        Language = language,
        Partial = lines[^1].EndsWith('…') || lines[^1].EndsWith("...", StringComparison.Ordinal),
    };
}
