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
        var tags = page.MediaType == "text/plain" ? [] : MetaTag.Read(TextDecoder.Decode(page.Body, page.Charset, isHtml: true).Text);
        var asked = RobotsDirectives.FromHeaders(page.RobotsTags, UserAgent.Product)
            .With(RobotsDirectives.FromMeta(tags, UserAgent.Product));
        var mining = await OfSiteAsync(page.Url, cancellationToken);
        return new PageTerms(
            Indexing(asked) ?? Mining(page.Url, mining.Or(page.Mining).Or(TdmReservation.FromMeta(tags))), asked.NoArchive, asked.NoFollow);
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
