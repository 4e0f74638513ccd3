using Vigie.Ingestion.Fetching;

namespace Vigie.Ingestion.Politeness;

/// <summary>What a site allows Vigie to do, for as long as it may be relied on.</summary>
internal sealed class SiteRules(SiteFiles files)
{
    private readonly RobotsGroup? _robots = files.Robots is { } robots ? RobotsTxt.Parse(robots).For(UserAgent.Product) : null;

    /// <summary>What it reserves of text and data mining.</summary>
    public TdmFile Mining { get; } = TdmFile.Parse(files.Mining);

    /// <summary>The pause between two requests that it asks for; null when it asks for none.</summary>
    public TimeSpan? CrawlDelay => _robots?.CrawlDelay;

    /// <summary>When it must be asked again.</summary>
    public DateTimeOffset ValidUntil => files.ValidUntil;

    /// <summary>The answer instead of a request that must not be made; null when it may be made.</summary>
    public FetchResult? Refusal(Uri address, DateTimeOffset now)
    {
        if (files.IsRefused)
            return new FetchResult { Outcome = FetchOutcome.Blocked, Url = address, Reason = files.Fault };
        if (_robots is null)
            return new FetchResult
            {
                Outcome = FetchOutcome.Failed,
                Url = address,
                Reason = $"the site's robots.txt cannot be read: {files.Fault}",
                RetryAfter = ValidUntil - now,
            };
        return _robots.Allows(address)
            ? null
            : new FetchResult { Outcome = FetchOutcome.Blocked, Url = address, Reason = "the site's robots.txt forbids this address" };
    }
}
