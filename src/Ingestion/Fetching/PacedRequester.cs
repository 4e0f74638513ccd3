namespace Vigie.Ingestion.Fetching;

/// <summary>Makes a request when it is its turn at the host.</summary>
internal sealed class PacedRequester(WebRequester requester, HostTurns turns)
{
    /// <summary>The answer, and where it points when it is a redirect; a failure with a time while the host has asked to be left alone.</summary>
    /// <param name="request">What to get.</param>
    /// <param name="delay">Least time from its end to the next request to the host.</param>
    /// <param name="cancellationToken"></param>
    public async Task<(FetchResult Result, Uri? Location)> SendAsync(
        FetchRequest request, TimeSpan delay, CancellationToken cancellationToken)
    {
        var host = request.Url.IdnHost;
        var (turn, pause) = await turns.TakeAsync(host, cancellationToken);
        if (pause is not null)
            return (LeftAlone(request.Url, $"{host} has asked to be left alone for a while", pause), null);

        FetchResult? result = null;
        try
        {
            (result, var location) = await requester.SendAsync(request, cancellationToken);
            return (result, location);
        }
        finally
        {
            // Also when the service stops, so that nobody waits for the end of a turn that is not used.
            await turns.EndAsync(host, turn, delay, result, CancellationToken.None);
        }
    }

    /// <summary>The answer instead of a request that is not made for some time.</summary>
    public static FetchResult LeftAlone(Uri url, string reason, TimeSpan? pause) =>
        new() { Outcome = FetchOutcome.Failed, Url = url, Reason = reason, RetryAfter = pause };
}
