using Vigie.Text.Extraction.Agencies;

namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>Finds the news agencies that a page credits for its article.</summary>
internal static class AgencyFinder
{
    private const int LongestLine = 160;
    private const int LinesBelow = 3;

    /// <summary>Usual short names, each once: what the page declares, what it shows beside the article, and what the article says itself.</summary>
    public static IReadOnlyList<string> Find(PageMetadata metadata, PageReading page, Block? title, MainContent content, string text) =>
        [.. Declared(metadata).Concat(Shown(page, title, content)).SelectMany(line => AgencyCreditReader.InSignature(line))
            .Concat(AgencyCreditReader.InText(text)).Select(credit => credit.Name).Distinct()];

    private static IEnumerable<string> Declared(PageMetadata metadata)
    {
        foreach (var property in (string[])["author", "sourceOrganization", "creditText", "creator", "contributor", "provider", "publisher"])
        {
            foreach (var value in metadata.Article?.Strings(property) ?? [])
                yield return value;
        }

        foreach (var name in (string[])["author", "article:author", "dc.creator", "byl", "source", "news_source", "dc.source", "og:site_name"])
        {
            foreach (var value in metadata.Metas(name))
                yield return value;
        }
    }

    // Short lines between headline and text, just below the text, or named for a byline within it.
    private static IEnumerable<string> Shown(PageReading page, Block? title, MainContent content)
    {
        if (content.Blocks.Count == 0)
            yield break;

        var (first, last, below) = (content.Blocks[0], content.Blocks[^1], 0);
        foreach (var block in page.Blocks)
        {
            if (block.First < (title ?? first).First || block.Kind == BlockKind.Caption)
                continue;
            if (block.First > last.First && ++below > LinesBelow)
                yield break;
            if (block.Chars <= LongestLine && (block.First < first.First || block.First > last.First || IsByline(block)))
                yield return block.Text;
        }
    }

    private static bool IsByline(Block block) => block.Node.Marks.HasFlag(NodeMarks.Byline);
}
