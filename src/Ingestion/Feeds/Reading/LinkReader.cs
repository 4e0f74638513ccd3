using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>Reads the links of a feed or an entry: Atom's, RSS's, enclosures and the page itself where CDF names it.</summary>
internal static class LinkReader
{
    private const string Html = "text/html";

    public static List<FeedLink> Read(FeedElement element)
    {
        List<FeedLink> links = [];
        if (element.Attribute("href") is { } page)
            links.Add(new FeedLink(FeedAddress.Resolve(page, element.Address), FeedLink.Alternate) { MediaType = Html });
        foreach (var inner in element.Elements)
        {
            if (inner.Is(Vocabulary.Core, "link") && FromLink(inner) is { } link)
                links.Add(link);
            else if (inner.Is(Vocabulary.Core, "enclosure") && FromEnclosure(inner) is { } enclosure)
                links.Add(enclosure);
        }
        return links;
    }

    /// <summary>The page among the links: an alternate in HTML rather than in another format; null when there is none.</summary>
    public static string? Page(IReadOnlyList<FeedLink> links)
    {
        var alternates = links.Where(link => link.Relation == FeedLink.Alternate).ToList();
        var page = alternates.Find(link => link.MediaType is null or Html or "application/xhtml+xml") ?? alternates.FirstOrDefault();
        return page?.Address;
    }

    private static FeedLink? FromLink(FeedElement link)
    {
        if (link.Attribute("href") is { } address)
        {
            return new FeedLink(FeedAddress.Resolve(address, link.Address), Relation(link.Attribute("rel")))
            {
                MediaType = link.Attribute("type"),
                Title = link.Attribute("title"),
                Language = link.Attribute("hreflang"),
                Length = link.Attribute("length"),
            };
        }
        return link.Text.Trim() is { Length: > 0 } text
            ? new FeedLink(FeedAddress.Resolve(text, link.Address), FeedLink.Alternate) { MediaType = Html }
            : null;
    }

    // RFC 4287 section 4.2.7.2: the registered names may be written as addresses.
    private static string Relation(string? written) =>
        written is null ? FeedLink.Alternate : written[(written.LastIndexOf('/') + 1)..].ToLowerInvariant();

    private static FeedLink? FromEnclosure(FeedElement enclosure) =>
        (enclosure.Attribute("url") ?? enclosure.Attribute("href")) is { } address
            ? new FeedLink(FeedAddress.Resolve(address, enclosure.Address), FeedLink.Enclosure)
            {
                MediaType = enclosure.Attribute("type"),
                Length = enclosure.Attribute("length"),
            }
            : null;
}
