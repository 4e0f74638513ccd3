using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds.Discovery;

/// <summary>Finds the feeds of a site from its home page.</summary>
internal static class FeedDiscovery
{
    /// <summary>Pages that list their feeds have a few dozen.</summary>
    private const int MostCandidates = 200;

    /// <summary>The words of a link that names a feed are few.</summary>
    private const int LongestWords = 60;

    // WordPress, Drupal, SPIP, Blogger, Arc, Ghost, Hugo, and hands.
    private static readonly string[] Places =
    [
        "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/feed/atom", "/index.xml", "/spip.php?page=backend", "/backend.php", "/rss/une.xml",
        "/arc/outboundfeeds/rss/?outputType=xml", "/feeds/posts/default", "/index.rdf", "/feed.json",
    ];

    private static readonly string[] Types =
    [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/rss+xml", "text/atom+xml",
        "application/x-cdf",
    ];

    private static readonly string[] Endings =
    [
        "/feed", "/rss", "/atom", "/feeds", ".rss", ".atom", ".rdf", "/rss.xml", "/feed.xml", "/atom.xml", "/rss2", "/backend", "/rss.php",
        "/feed.json", "/feed.php", "/backend.php",
    ];

    /// <summary>Every address that the page shows as a feed, each once, the likeliest first; empty when it shows none.</summary>
    /// <param name="html">The page.</param>
    /// <param name="page">Its address.</param>
    public static IReadOnlyList<FeedCandidate> Find(string html, Uri page)
    {
        var found = new Dictionary<Uri, FeedCandidate>();
        var address = page;
        var reader = new MarkupReader(html, isHtml: true);
        while (found.Count < MostCandidates && reader.Read())
        {
            if (reader.Kind is not (MarkupKind.StartTag or MarkupKind.EmptyTag))
                continue;
            if (reader.Name.Equals("script", StringComparison.OrdinalIgnoreCase) && reader.Kind == MarkupKind.StartTag)
                reader.SkipBehindEndTag("script");
            else if (reader.Name.Equals("base", StringComparison.OrdinalIgnoreCase))
                address = FeedAddress.Inside(page, new LinkAttributes(reader.Attributes).Address) ?? page;
            else if (reader.Name.Equals("link", StringComparison.OrdinalIgnoreCase))
                Add(found, Declared(new LinkAttributes(reader.Attributes), address));
            else if (reader.Name.Equals("a", StringComparison.OrdinalIgnoreCase))
                Add(found, Linked(new LinkAttributes(reader.Attributes), Words(ref reader), address));
        }
        return [.. found.Values.OrderBy(candidate => candidate.Evidence)];
    }

    /// <summary>Where sites have their feed when they do not say so, the most frequent places first.</summary>
    public static IReadOnlyList<FeedCandidate> CommonPlaces(Uri site) =>
        [.. Places.Select(place => new FeedCandidate(new Uri(site, place), null, FeedEvidence.CommonPlace))];

    private static void Add(Dictionary<Uri, FeedCandidate> found, FeedCandidate? candidate)
    {
        if (candidate is not null && (!found.TryGetValue(candidate.Address, out var known) || candidate.Evidence < known.Evidence))
            found[candidate.Address] = candidate;
    }

    private static FeedCandidate? Declared(LinkAttributes link, Uri address)
    {
        var isAlternate = link.Relation?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => word is "alternate" or "feed") == true;
        return isAlternate && link.MediaType is { } type && Types.Contains(type, StringComparer.Ordinal)
            ? Candidate(link.Address, link.Title, FeedEvidence.Declared, address)
            : null;
    }

    private static FeedCandidate? Linked(LinkAttributes link, string words, Uri address)
    {
        var title = words.Length > 0 ? words : link.Title;
        var isNamed = NamesFeed(title ?? "") || (link.MediaType is { } type && Types.Contains(type, StringComparer.Ordinal));
        var candidate = Candidate(link.Address, title, FeedEvidence.Linked, address);
        return candidate is not null && (isNamed || LooksLikeFeed(candidate.Address)) ? candidate : null;
    }

    private static FeedCandidate? Candidate(string? written, string? title, FeedEvidence evidence, Uri address)
    {
        if (string.IsNullOrWhiteSpace(written) || FeedAddress.HttpOrNull(FeedAddress.Resolve(Unwrapped(written), address)) is not { } feed)
            return null;
        var ofComments = feed.AbsolutePath.Contains("/comments/", StringComparison.OrdinalIgnoreCase)
            || title?.Contains("comment", StringComparison.OrdinalIgnoreCase) == true;
        return new FeedCandidate(feed, title, ofComments ? FeedEvidence.Comments : evidence);
    }

    // «feed:https://…» and «feed://…» were made for programs that subscribe.
    private static string Unwrapped(string written)
    {
        written = written.Trim();
        if (written.StartsWith("feed://", StringComparison.OrdinalIgnoreCase))
            return "http" + written[4..];
        return written.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) ? written[5..] : written;
    }

    private static bool NamesFeed(string words)
    {
        foreach (var word in words.Split([' ', '\'', '’', '(', ')', ':', '/', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.ToLowerInvariant() is "rss" or "rss2" or "atom" or "xml")
                return true;
        }
        return false;
    }

    private static bool LooksLikeFeed(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        return Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            || address.Host.StartsWith("feeds.", StringComparison.OrdinalIgnoreCase)
            || address.Query.Contains("page=backend", StringComparison.OrdinalIgnoreCase)
            || address.Query.Contains("feed=rss", StringComparison.OrdinalIgnoreCase)
            || address.Query.Contains("format=feed", StringComparison.OrdinalIgnoreCase)
            || (path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && path.Contains("rss", StringComparison.OrdinalIgnoreCase));
    }

    private static string Words(ref MarkupReader reader)
    {
        var words = "";
        while (words.Length < LongestWords && reader.Read())
        {
            if (reader.Kind == MarkupKind.Text)
                words += CharacterReference.Decode(reader.Text[..Math.Min(reader.Text.Length, LongestWords)]);
            else if (reader.Kind == MarkupKind.EndTag && reader.Name.Equals("a", StringComparison.OrdinalIgnoreCase))
                break;
        }
        return string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
