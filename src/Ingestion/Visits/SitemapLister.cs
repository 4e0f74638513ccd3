using Vigie.Contracts;
using Vigie.Ingestion.Documents;
using Vigie.Ingestion.Fetching;
using Vigie.Ingestion.Sitemaps;
using Vigie.Text;

namespace Vigie.Ingestion.Visits;

/// <summary>Lists the pages of a sitemap, and of those sitemaps of an index that have changed.</summary>
internal sealed class SitemapLister(WebFetcher fetcher, TimeProvider clock)
{
    public const string Accept = "application/xml, text/xml, text/plain;q=0.8, */*;q=0.5";

    /// <summary>The protocol's own limit for a file, uncompressed.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    // Of an index that says nothing of changes, the sitemaps named last are the newest on most sites.
    private const int SitemapsPerVisit = 8;

    // What a sitemap lists at the first visit is the site's whole past; what is older than this is not collected.
    private static readonly TimeSpan FirstVisitAge = TimeSpan.FromDays(7);
    private const int FirstVisitUndated = 50;

    public async Task<Listing> ListAsync(Visit visit, FetchResult fetched, CancellationToken cancellationToken)
    {
        var pages = new List<SitemapItem>();
        var sitemaps = new List<SitemapItem>();
        var problems = new List<string>();
        if (await ReadAsync(fetched, pages, sitemaps, cancellationToken) is { } fault)
            return new Listing { Fetched = fetched, Reason = fault };
        foreach (var sitemap in Changed(sitemaps, visit.Memory.LastVisitAt))
        {
            var child = await fetcher.FetchAsync(
                new FetchRequest
                {
                    Url = sitemap.Address,
                    Accept = Accept,
                    MaxBytes = MaxBytes,
                    Headers = SourceHeaders.For(visit.Source, sitemap.Address),
                },
                cancellationToken);
            var problem = child.Outcome == FetchOutcome.Fetched ? await ReadAsync(child, pages, [], cancellationToken) : child.Reason;
            if (problem is not null)
                problems.Add($"{sitemap.Address}: {problem}");
        }

        var (news, past) = visit.Memory.LastVisitAt is null ? Split(pages) : (pages, []);
        return new Listing
        {
            Fetched = fetched,
            Items = [.. news.Select(page => Item(visit, page))],
            Past = [.. past.Select(page => Id(visit, page))],
            Problems = problems,
        };
    }

    // Why it could not be read; null when it could.
    private static async Task<string?> ReadAsync(
        FetchResult fetched, List<SitemapItem> pages, List<SitemapItem> sitemaps, CancellationToken cancellationToken)
    {
        try
        {
            var body = Decompression.IsGzip(fetched.Body) ? Decompression.Undo(fetched.Body, ["gzip"], MaxBytes) : fetched.Body;
            await foreach (var item in SitemapReader.ReadAsync(new MemoryStream(body), fetched.Url, cancellationToken))
                (item.IsSitemap ? sitemaps : pages).Add(item);
            return null;
        }
        catch (InvalidDataException damage)
        {
            return damage.Message;
        }
    }

    private static IEnumerable<SitemapItem> Changed(List<SitemapItem> sitemaps, DateTimeOffset? since) => sitemaps
        .Where(sitemap => since is null || sitemap.Modified is null || Start(sitemap.Modified) is not { } at || at >= since.Value.AddDays(-1))
        .Reverse()
        .OrderByDescending(sitemap => Start(sitemap.Modified) ?? DateTimeOffset.MinValue)
        .Take(SitemapsPerVisit);

    private (List<SitemapItem> News, List<SitemapItem> Past) Split(List<SitemapItem> pages)
    {
        var since = clock.GetUtcNow() - FirstVisitAge;
        var undated = 0;
        var groups = pages.ToLookup(page => Start(page.News?.Published ?? page.Modified) is { } at ? at >= since : undated++ < FirstVisitUndated);
        return ([.. groups[true]], [.. groups[false]]);
    }

    private static DateTimeOffset? Start(VagueDate? date) => StatedDate.Start(StatedDate.From(date));

    private static Guid Id(Visit visit, SitemapItem page) =>
        Identity.ArticleId(CanonicalUrl.KeyOf(page.Address.AbsoluteUri), visit.SourceId, "", "");

    // «lastmod» changes with every rebuild of many sites, so that it is no sign of a changed article.
    private static ListedItem Item(Visit visit, SitemapItem page) => new()
    {
        Id = Id(visit, page),
        Page = page.Address,
        Declared = new DeclaredMetadata
        {
            Title = page.News?.Title,
            Published = page.News?.Published?.Value,
            Language = visit.Source.Language ?? page.News?.Language,
        },
    };
}
