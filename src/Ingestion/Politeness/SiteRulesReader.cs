using System.Net;
using Vigie.Ingestion.Fetching;

namespace Vigie.Ingestion.Politeness;

/// <summary>Asks a site for its rules.</summary>
internal sealed class SiteRulesReader(PacedRequester requester, FetchOptions options, TimeProvider clock)
{
    // RFC 9309 §2.4 gives a day at most.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan UntilNextAttempt = TimeSpan.FromHours(1);

    // Whoever runs Vigie may have allowed the network by then.
    private static readonly TimeSpan UntilRefusedAgain = TimeSpan.FromMinutes(1);

    public async Task<SiteFiles> ReadAsync(string origin, CancellationToken cancellationToken)
    {
        var (answer, policy) = await FetchRobotsAsync(new Uri(origin + "/robots.txt"), cancellationToken);
        // A redirect inwards is a robots.txt that cannot be reached; the site itself is not in there.
        if (answer.Outcome == FetchOutcome.Blocked && answer.Url.AbsoluteUri.StartsWith(origin + "/", StringComparison.Ordinal))
            return new SiteFiles { Fault = answer.Reason, IsRefused = true, ValidUntil = clock.GetUtcNow() + UntilRefusedAgain };
        if (policy.MustWait)
            return new SiteFiles { Fault = answer.Reason ?? policy.Reason, ValidUntil = clock.GetUtcNow() + UntilNextAttempt };

        var files = new SiteFiles { Robots = answer.Body, ValidUntil = clock.GetUtcNow() + Lifetime };
        return await WithMiningAsync(new Uri(origin + TdmFile.Path), files, cancellationToken);
    }

    private async Task<(FetchResult Answer, RobotsPolicy Policy)> FetchRobotsAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            var request = new FetchRequest { Url = address, Accept = "text/plain,*/*;q=0.5", FirstBytes = RobotsTxt.MaxBytes + 1 };
            var (result, location) = await requester.SendAsync(request, TimeSpan.FromSeconds(options.HostDelaySeconds), cancellationToken);
            var policy = RobotsPolicy.From(new RobotsAnswer
            {
                Status = (int?)result.Status,
                Content = result.Body,
                Location = location is null ? null : RequestAddress.Clean(location, out _),
                Redirects = redirects,
            });
            if (policy.Follow is not { } next)
                return (result, policy);
            address = next;
        }
    }

    // The file is asked for like any page of the site, and only where the site may be visited.
    private async Task<SiteFiles> WithMiningAsync(Uri address, SiteFiles files, CancellationToken cancellationToken)
    {
        var rules = new SiteRules(files);
        if (rules.Refusal(address, clock.GetUtcNow()) is not null)
            return files;
        var request = new FetchRequest { Url = address, Accept = "application/json,*/*;q=0.5", MaxBytes = TdmFile.MaxBytes };
        var (result, _) = await requester.SendAsync(request, options.DelayFor(rules), cancellationToken);
        var isKnown = result.Outcome == FetchOutcome.Fetched || result.Status is >= HttpStatusCode.Ambiguous and < HttpStatusCode.InternalServerError;
        return files with { Mining = result.Body, ValidUntil = isKnown ? files.ValidUntil : clock.GetUtcNow() + UntilNextAttempt };
    }
}
