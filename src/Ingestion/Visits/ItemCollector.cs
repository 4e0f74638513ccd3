using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using Vigie.Contracts;
using Vigie.Ingestion.Documents;
using Vigie.Ingestion.Fetching;
using Vigie.Ingestion.Politeness;

namespace Vigie.Ingestion.Visits;

/// <summary>Collects the items that a source lists and that are not collected yet, one after another, oldest first.</summary>
internal sealed class ItemCollector(
    PageBook pages, WebFetcher fetcher, PageTermsReader terms, DocumentPublisher publisher, IOptions<VisitOptions> options, TimeProvider clock)
{
    private readonly VisitOptions _options = options.Value;

    public async Task<VisitCounts> CollectAsync(
        string sourceId, SourceDefinition source, IReadOnlyList<ListedItem> listed, CancellationToken cancellationToken)
    {
        var distinct = listed.DistinctBy(item => item.Id).ToList();
        var unknown = await pages.FindNewAsync(sourceId, distinct, cancellationToken);
        // Feeds list the newest first; the oldest are the ones that would leave the list before the next visit.
        var fresh = distinct.Where(item => unknown.Contains(item.Id)).Reverse().ToList();
        var open = await pages.FindOpenAsync(sourceId, cancellationToken);
        var wanted = open.Where(item => !unknown.Contains(item.Id)).Concat(fresh).ToList();

        var counts = new VisitCounts { Known = distinct.Count - fresh.Count, Left = Math.Max(0, wanted.Count - _options.ItemsPerVisit) };
        foreach (var item in wanted.Take(_options.ItemsPerVisit))
        {
            counts = await CollectAsync(sourceId, source, item, cancellationToken) switch
            {
                ItemFate.Collected => counts with { Collected = counts.Collected + 1 },
                ItemFate.Refused => counts with { Refused = counts.Refused + 1 },
                ItemFate.Postponed => counts with { Postponed = counts.Postponed + 1 },
                _ => counts with { Known = counts.Known + 1 },
            };
        }

        return counts;
    }

    private async Task<ItemFate> CollectAsync(
        string sourceId, SourceDefinition source, ListedItem item, CancellationToken cancellationToken)
    {
        if (await pages.ClaimAsync(sourceId, item, cancellationToken) is not { } attempts)
            return ItemFate.Elsewhere;

        var document = Document(sourceId, item);
        if (item is { IsComplete: false, Page: { } page })
        {
            var fetched = await fetcher.FetchAsync(
                new FetchRequest { Url = page, Headers = SourceHeaders.For(source, page) }, cancellationToken);
            if (MayPass(fetched) && attempts + 1 < _options.PageAttempts)
            {
                var pause = TimeSpan.FromSeconds(_options.PageRetrySeconds * Math.Pow(2, attempts));
                await pages.PostponeAsync(item, fetched.RetryAfter > pause ? fetched.RetryAfter.Value : pause, cancellationToken);
                return ItemFate.Postponed;
            }

            document = await PageDocumentAsync(document, fetched, cancellationToken);
        }
        else if (item.Page is { } address && await terms.RefusalOfAsync(address, cancellationToken) is { } refusal)
        {
            document = document with { Content = [], RejectionReason = refusal };
        }

        await publisher.PublishAsync(document, cancellationToken);
        await pages.FinishAsync(item, cancellationToken);
        return document.RejectionReason is null ? ItemFate.Collected : ItemFate.Refused;
    }

    // A server that names a time, one that has had enough and one that is left alone may answer later as much as one that has broken off.
    private static bool MayPass(FetchResult fetched) => fetched.Outcome == FetchOutcome.Failed
        && (fetched.IsTransient || fetched.RetryAfter is not null || fetched.Status == HttpStatusCode.TooManyRequests);

    private RawDocument Document(string sourceId, ListedItem item) => new()
    {
        SourceId = sourceId,
        Url = item.Page?.AbsoluteUri,
        MediaType = "text/html",
        Charset = "utf-8",
        Content = Encoding.UTF8.GetBytes(item.Html ?? ""),
        Declared = item.Declared,
        NoArchive = item.NoArchive,
        CollectedAt = clock.GetUtcNow(),
    };

    private async Task<RawDocument> PageDocumentAsync(RawDocument document, FetchResult fetched, CancellationToken cancellationToken)
    {
        // A redirect within the site gives the page its lasting address; one to elsewhere is not believed.
        var page = document with
        {
            Url = CanonicalUrl.IsBelieved(document.Url!, fetched.Url.AbsoluteUri) ? fetched.Url.AbsoluteUri : document.Url,
            MediaType = fetched.MediaType is "text/plain" ? "text/plain" : "text/html",
            Charset = fetched.Charset,
            Content = [],
        };
        if (Fault(fetched) is { } fault)
            return page with { RejectionReason = fault };

        var allowed = await terms.OfPageAsync(fetched, cancellationToken);
        return allowed.Refusal is { } refusal
            ? page with { RejectionReason = refusal }
            : page with { Content = fetched.Body, NoArchive = allowed.NoArchive };
    }

    private static string? Fault(FetchResult fetched) => fetched switch
    {
        { Outcome: not FetchOutcome.Fetched } => fetched.Reason,
        { MediaType: null or "text/html" or "application/xhtml+xml" or "text/plain" } => null,
        _ => $"the page is {fetched.MediaType}, not text",
    };
}
