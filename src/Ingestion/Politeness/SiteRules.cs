using Vigie.Ingestion.Fetching;

namespace Vigie.Ingestion.Politeness;

/// <summary>What a site allows Vigie to do, for as long as it may be relied on.</summary>
/// <param name="Robots">The rules of its robots.txt; null when it could not be read and the site must be left alone.</param>
/// <param name="Mining">What it reserves of text and data mining.</param>
/// <param name="ValidUntil">When they must be asked for again.</param>
internal sealed record SiteRules(RobotsGroup? Robots, TdmFile Mining, DateTimeOffset ValidUntil)
{
    /// <summary>The answer instead of a request that must not be made; null when it may be made.</summary>
    public FetchResult? Refusal(Uri address, DateTimeOffset now)
    {
        if (Robots is null)
            return new FetchResult
            {
                Outcome = FetchOutcome.Failed,
                Url = address,
                Reason = "the robots.txt of the site cannot be reached",
                RetryAfter = ValidUntil - now,
            };
        return Robots.Allows(address)
            ? null
            : new FetchResult { Outcome = FetchOutcome.Blocked, Url = address, Reason = "the site's robots.txt forbids this address" };
    }
}
