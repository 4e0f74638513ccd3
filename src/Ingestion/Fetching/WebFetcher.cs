using System.Net;
using Polly.CircuitBreaker;
using Polly.Registry;
using Vigie.Ingestion.Politeness;

namespace Vigie.Ingestion.Fetching;

/// <summary>
/// Gets what an address leads to: each request on the way asks the host's rules and waits for its turn, and each redirect is
/// an address like any other.
/// </summary>
internal sealed class WebFetcher(
    PacedRequester requester, SiteRulesBook sites, ResiliencePipelineRegistry<string> pipelines, FetchOptions options, TimeProvider clock)
{
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var (url, permanent, movedTo) = (request.Url, true, (Uri?)null);
        for (var redirects = 0; redirects <= options.MaxRedirects; redirects++)
        {
            if (RequestAddress.Clean(url, out var reason) is not { } address)
                return Blocked(url, reason);
            var rules = await sites.OfAsync(address, cancellationToken);
            if (rules.Refusal(address, clock.GetUtcNow()) is { } refusal)
                return refusal;

            var (result, location) = await SendAsync(For(address, request), options.DelayFor(rules), cancellationToken);
            if (location is null)
                return result with { MovedTo = movedTo };
            permanent &= result.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            (url, movedTo) = (location, permanent ? location : movedTo);
        }

        return new FetchResult
        {
            Outcome = FetchOutcome.Failed,
            Url = url,
            Reason = $"more than {options.MaxRedirects} redirects",
        };
    }

    private async Task<(FetchResult Result, Uri? Location)> SendAsync(
        FetchRequest request, TimeSpan delay, CancellationToken cancellationToken)
    {
        var host = request.Url.IdnHost;
        try
        {
            return await pipelines.GetOrAddPipeline<(FetchResult, Uri?)>(host, builder => HostPipelines.Configure(builder, options)).ExecuteAsync(
                async token => await requester.SendAsync(request, delay, token), cancellationToken);
        }
        catch (BrokenCircuitException broken)
        {
            return (PacedRequester.LeftAlone(request.Url, $"{host} has failed so often that it is left alone for a while", broken.RetryAfter), null);
        }
    }

    // What the source sends along is for its own host, and validators are those of the first address.
    private static FetchRequest For(Uri address, FetchRequest request) =>
        address == request.Url ? request
        : address.IdnHost == request.Url.IdnHost ? request with { Url = address }
        : new FetchRequest { Url = address, Accept = request.Accept, ETag = request.ETag, LastModified = request.LastModified };

    private static FetchResult Blocked(Uri url, string? reason) =>
        new() { Outcome = FetchOutcome.Blocked, Url = url, Reason = reason };
}
