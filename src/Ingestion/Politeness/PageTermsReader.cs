using Vigie.Ingestion.Documents;
using Vigie.Ingestion.Fetching;
using Vigie.Text.Encodings;

namespace Vigie.Ingestion.Politeness;

/// <summary>
/// Reads the terms of pages: from the page itself, the headers that it came with, and the file of its site
/// (X-Robots-Tag, meta name="robots", TDM Reservation Protocol).
/// </summary>
internal sealed class PageTermsReader(SiteRulesBook sites, FetchOptions options, TimeProvider clock)
{
    /// <summary>The terms of a page that was fetched.</summary>
    public async Task<PageTerms> OfPageAsync(FetchResult page, CancellationToken cancellationToken)
    {
        var (asked, mining) = Said(page.MediaType, page.Body, page.Charset, page.RobotsTags, page.Mining);
        var site = await OfSiteAsync(page.Url, cancellationToken);
        return new PageTerms(Indexing(asked) ?? Mining(page.Url, site.Or(mining)), asked.NoArchive, asked.NoFollow);
    }

    /// <summary>The terms of a copy of a page that an archive holds: what page and headers said then. Its site is not asked.</summary>
    public PageTerms OfCopy(Uri address, RawDocument copy, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var robots = headers.Where(header => header.Key.Equals("X-Robots-Tag", StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
        var (asked, mining) = Said(copy.MediaType, copy.Content, copy.Charset, robots, TdmReservation.FromHeaders(headers));
        return new PageTerms(Indexing(asked) ?? Mining(address, mining), asked.NoArchive, asked.NoFollow);
    }

    /// <summary>
    /// Why the text that a feed holds must not be mined; null when it may be. That a feed is not to be indexed says nothing of
    /// its articles: publishing software sends it along with every feed.
    /// </summary>
    public async Task<string?> RefusalOfFeedAsync(FetchResult feed, CancellationToken cancellationToken) =>
        Mining(feed.Url, (await OfSiteAsync(feed.Url, cancellationToken)).Or(feed.Mining));

    /// <summary>Why the text of a page that its feed holds must not be mined; null when it may be.</summary>
    public async Task<string?> RefusalOfAsync(Uri page, CancellationToken cancellationToken) =>
        Mining(page, await OfSiteAsync(page, cancellationToken));

    private static (RobotsDirectives Asked, TdmReservation Mining) Said(
        string? mediaType, byte[] body, string? charset, IEnumerable<string> robotsTags, TdmReservation mining)
    {
        var tags = mediaType == "text/plain" ? [] : MetaTag.Read(TextDecoder.Decode(body, charset, isHtml: true).Text);
        var asked = RobotsDirectives.FromHeaders(robotsTags, UserAgent.Product).With(RobotsDirectives.FromMeta(tags, UserAgent.Product));
        return (asked, mining.Or(TdmReservation.FromMeta(tags)));
    }

    private async Task<TdmReservation> OfSiteAsync(Uri address, CancellationToken cancellationToken) =>
        (await sites.OfAsync(address, cancellationToken)).Mining.For(address);

    private string? Indexing(RobotsDirectives asked) =>
        asked.NoIndex ? "the publisher asks that the page not be indexed (noindex)"
        : asked.UnavailableAfter <= clock.GetUtcNow() ? $"the publisher asks that the page not be shown after {asked.UnavailableAfter:u}"
        : null;

    private string? Mining(Uri address, TdmReservation reservation)
    {
        if (reservation.Reserved != true || options.LicensedHosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase))
            return null;
        return "the publisher reserves text and data mining"
            + (reservation.Policy is { } policy ? $"; the terms of a licence are at {policy}" : " (tdm-reservation)");
    }
}
