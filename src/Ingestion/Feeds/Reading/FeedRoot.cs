using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>Where the parts of an XML feed are: its head, and its entries wherever the publisher put them.</summary>
/// <param name="Format">The format that the root names.</param>
/// <param name="Head">The element that describes the feed.</param>
/// <param name="Entries">Items and entries in the order of the document.</param>
internal sealed record FeedRoot(FeedFormat Format, FeedElement Head, IReadOnlyList<FeedElement> Entries)
{
    /// <summary>Feeds with more entries are archives, which come in pages.</summary>
    private const int MostEntries = 10_000;

    /// <summary>The feed among the outermost elements; null when there is none.</summary>
    public static FeedRoot? Find(IReadOnlyList<FeedElement> outermost, FeedProblems problems)
    {
        foreach (var element in outermost.Concat(outermost.SelectMany(element => element.Elements)))
        {
            if (IsRoot(element))
                return Of(element, problems);
        }
        return null;
    }

    private static bool IsRoot(FeedElement element) =>
        (element.Vocabulary == Vocabulary.Core && element.Name is "rss" or "feed" or "channel" or "entry" or "rdf")
        || element.Is(Vocabulary.Rdf, "rdf");

    private static FeedRoot Of(FeedElement root, FeedProblems problems)
    {
        List<FeedElement> entries = [];
        if (root.Name == "entry")
            entries.Add(root);
        else
            Collect(root, entries, problems);
        var head = root.Name is "rss" or "rdf" ? root.First(Vocabulary.Core, "channel") ?? root : root;
        return new FeedRoot(FormatOf(root, head), head, entries);
    }

    private static void Collect(FeedElement element, List<FeedElement> entries, FeedProblems problems)
    {
        foreach (var inner in element.Elements)
        {
            if (inner.Vocabulary != Vocabulary.Core)
                continue;
            if (inner.Name is not ("item" or "entry"))
                Collect(inner, entries, problems);
            else if (entries.Count < MostEntries)
                entries.Add(inner);
            else
                problems.Add(FeedProblemKind.TooLarge, $"more than {MostEntries} entries");
        }
    }

    private static FeedFormat FormatOf(FeedElement root, FeedElement head) => root.Name switch
    {
        "rss" => OfVersion(root.Attribute("version")),
        "rdf" when root.Elements.Any(element => element.Uri == "http://purl.org/net/rss1.1#") => FeedFormat.Rss11,
        "rdf" when root.Attributes.Any(attribute => attribute.Value.Contains("netscape.com", StringComparison.OrdinalIgnoreCase)) => FeedFormat.Rss090,
        "rdf" => FeedFormat.Rss10,
        "channel" => root.Uri == "http://purl.org/net/rss1.1#" ? FeedFormat.Rss11 : FeedFormat.Cdf,
        _ when root.Uri == "http://www.w3.org/2005/Atom" => FeedFormat.Atom10,
        _ when root.Uri == "http://purl.org/atom/ns#" || root.Attribute("version") == "0.3" => FeedFormat.Atom03,
        _ => FeedFormat.Atom10,
    };

    private static FeedFormat OfVersion(string? version) => version switch
    {
        "0.90" => FeedFormat.Rss090,
        "0.91" => FeedFormat.Rss091,
        "0.92" => FeedFormat.Rss092,
        "0.93" => FeedFormat.Rss093,
        "0.94" => FeedFormat.Rss094,
        "1.0" => FeedFormat.Rss10,
        null or "" => FeedFormat.Unknown,
        _ => version.StartsWith('2') ? FeedFormat.Rss20 : FeedFormat.Unknown,
    };
}
