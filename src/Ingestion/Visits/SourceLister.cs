using Vigie.Contracts;
using Vigie.Ingestion.Feeds.Discovery;
using Vigie.Ingestion.Fetching;
using Vigie.Ingestion.Politeness;
using Vigie.Text.Encodings;

namespace Vigie.Ingestion.Visits;

/// <summary>Gets what a source lists, in whichever way the source is followed.</summary>
internal sealed class SourceLister(WebFetcher fetcher, PageTermsReader terms, SitemapLister sitemaps)
{
    // The likeliest come first; the others are feeds of sections and comments.
    private const int NamedFeedsTried = 3;

    public async Task<Listing> ListAsync(Visit visit, CancellationToken cancellationToken)
    {
        var address = new Uri(visit.Memory.MovedTo ?? visit.Source.Url);
        var fetched = await FetchAsync(visit, address, cancellationToken);
        if (fetched.Outcome != FetchOutcome.Fetched)
            return new Listing { Fetched = fetched };
        return visit.Source.Kind switch
        {
            SourceKind.Feed => await ListFeedAsync(visit, fetched, cancellationToken),
            SourceKind.Sitemap => await sitemaps.ListAsync(visit, fetched, cancellationToken),
            SourceKind.Page => await ListPageAsync(visit, fetched, cancellationToken),
            _ => await ListSinglePageAsync(visit, fetched, cancellationToken),
        };
    }

    private async Task<Listing> ListPageAsync(Visit visit, FetchResult fetched, CancellationToken cancellationToken) =>
        (await terms.OfPageAsync(fetched, cancellationToken)).NoFollow
            ? Refused(fetched, "the publisher asks that the page's links not be followed (nofollow)")
            : PageLister.List(visit.SourceId, visit.Source, fetched);

    private async Task<Listing> ListSinglePageAsync(Visit visit, FetchResult fetched, CancellationToken cancellationToken)
    {
        var allowed = await terms.OfPageAsync(fetched, cancellationToken);
        return allowed.Refusal is { } refusal
            ? Refused(fetched, refusal)
            : SinglePage.List(visit.SourceId, visit.Source, fetched, allowed.NoArchive);
    }

    // Where a page stands instead of a feed, it usually names the feed.
    private async Task<Listing> ListFeedAsync(Visit visit, FetchResult fetched, CancellationToken cancellationToken)
    {
        if (await ReadFeedAsync(visit, fetched, cancellationToken) is { } listing)
            return listing;

        foreach (var candidate in Candidates(visit, fetched))
        {
            var feed = await FetchAsync(visit with { Memory = VisitMemory.Nothing }, candidate, cancellationToken);
            if (feed.Outcome == FetchOutcome.Fetched && await ReadFeedAsync(visit, feed, cancellationToken) is { } found)
                return found with { ReadFrom = candidate };
        }

        return new Listing { Fetched = fetched, Reason = "what stands at the address is neither a feed nor a page that leads to one" };
    }

    // Where feeds usually are is tried once only, lest a site without one be asked for them every day.
    private static IEnumerable<Uri> Candidates(Visit visit, FetchResult page)
    {
        var named = FeedDiscovery.Find(TextDecoder.Decode(page.Body, page.Charset, isHtml: true).Text, page.Url);
        var candidates = named is [] && visit.Memory.LastVisitAt is null ? FeedDiscovery.CommonPlaces(page.Url) : named.Take(NamedFeedsTried);
        return candidates.Select(candidate => candidate.Address);
    }

    private async Task<Listing?> ReadFeedAsync(Visit visit, FetchResult fetched, CancellationToken cancellationToken)
    {
        if (FeedLister.List(visit.SourceId, visit.Source, fetched) is not { } listing)
            return null;
        return await terms.RefusalOfFeedAsync(fetched, cancellationToken) is { } refusal ? Refused(fetched, refusal) : listing;
    }

    private static Listing Refused(FetchResult fetched, string reason) =>
        new() { Fetched = fetched with { Outcome = FetchOutcome.Blocked, Reason = reason } };

    private Task<FetchResult> FetchAsync(Visit visit, Uri address, CancellationToken cancellationToken) => fetcher.FetchAsync(
        new FetchRequest
        {
            Url = address,
            Accept = visit.Source.Kind switch
            {
                SourceKind.Feed => FeedLister.Accept,
                SourceKind.Sitemap => SitemapLister.Accept,
                _ => FetchRequest.AnyAccept,
            },
            MaxBytes = visit.Source.Kind == SourceKind.Sitemap ? SitemapLister.MaxBytes : null,
            ETag = visit.Memory.ETag,
            LastModified = visit.Memory.LastModified,
            Headers = SourceHeaders.For(visit.Source, address),
        },
        cancellationToken);
}
