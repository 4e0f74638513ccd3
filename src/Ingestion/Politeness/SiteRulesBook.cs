using System.Collections.Concurrent;
using Npgsql;
using NpgsqlTypes;
using Vigie.Ingestion.Fetching;

namespace Vigie.Ingestion.Politeness;

/// <summary>
/// Knows the rules of sites. They are kept in the database, so that neither another replica nor a restart asks a site again
/// before they have run out.
/// </summary>
internal sealed class SiteRulesBook(
    NpgsqlDataSource database, WebRequester requester, HostTurns turns, FetchOptions options, TimeProvider clock)
{
    // RFC 9309 §2.4 gives a day at most.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan UntilNextAttempt = TimeSpan.FromHours(1);

    // How often a replica looks for what another is asking a site at the moment.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    // Sites beyond this are read from the database again.
    private const int MostInMemory = 20_000;

    private readonly ConcurrentDictionary<string, Lazy<Task<SiteRules>>> _sites = new(StringComparer.Ordinal);

    /// <summary>The rules of the site that an address belongs to.</summary>
    public async Task<SiteRules> OfAsync(Uri address, CancellationToken cancellationToken)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        if (_sites.Count > MostInMemory)
            _sites.Clear();
        // One caller asks for all who want the same site; its own end must not end the others.
        var site = _sites.GetOrAdd(origin, _ => Asking(origin));
        if (site.Value.IsFaulted || (site.Value.IsCompletedSuccessfully && (await site.Value).ValidUntil <= clock.GetUtcNow()))
        {
            var again = Asking(origin);
            site = _sites.TryUpdate(origin, again, site) ? again : _sites.GetOrAdd(origin, again);
        }

        return await site.Value.WaitAsync(cancellationToken);
    }

    /// <summary>Pause between two requests to a host: the site's own where it asks for one, within the limit.</summary>
    public TimeSpan Delay(SiteRules rules)
    {
        var own = TimeSpan.FromSeconds(options.HostDelaySeconds);
        var most = TimeSpan.FromSeconds(options.MaxCrawlDelaySeconds);
        return rules.Robots?.CrawlDelay is { } asked && asked > own ? (asked < most ? asked : most) : own;
    }

    private Lazy<Task<SiteRules>> Asking(string origin) => new(() => AskAsync(origin, CancellationToken.None));

    private async Task<SiteRules> AskAsync(string origin, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await FindAsync(origin, cancellationToken) is { } known)
                return known;
            if (await ClaimAsync(origin, cancellationToken))
                break;
            await Task.Delay(LookAgain, clock, cancellationToken);
        }

        var (content, policy) = await FetchRobotsAsync(new Uri(origin + "/robots.txt"), cancellationToken);
        var rules = new SiteRules(policy.Rules?.For(UserAgent.Product), TdmFile.Empty, default);
        var (mining, isKnown) = await FetchMiningAsync(new Uri(origin + TdmFile.Path), rules, cancellationToken);
        rules = rules with
        {
            Mining = TdmFile.Parse(mining),
            ValidUntil = clock.GetUtcNow() + (policy.MustWait || !isKnown ? UntilNextAttempt : Lifetime),
        };
        await SaveAsync(origin, policy.MustWait ? null : content, mining, rules.ValidUntil, cancellationToken);
        return rules;
    }

    private async Task<(byte[] Content, RobotsPolicy Policy)> FetchRobotsAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            if (await turns.WaitAsync(address.IdnHost, TimeSpan.FromSeconds(options.HostDelaySeconds), cancellationToken) is not null)
                return ([], RobotsPolicy.From(new RobotsAnswer { Redirects = redirects }));
            var (result, location) = await requester.SendAsync(
                new FetchRequest { Url = address, Accept = "text/plain,*/*;q=0.5", FirstBytes = RobotsTxt.MaxBytes + 1 }, cancellationToken);
            await turns.KeepAsync(address.IdnHost, result, cancellationToken);
            var policy = RobotsPolicy.From(new RobotsAnswer
            {
                Status = (int?)result.Status,
                Content = result.Body,
                Location = location is null ? null : RequestAddress.Clean(location, out _),
                Redirects = redirects,
            });
            if (policy.Follow is not { } next)
                return (result.Body, policy);
            address = next;
        }
    }

    // The file is asked for like any page of the site, and only where the site may be visited.
    private async Task<(byte[] Content, bool IsKnown)> FetchMiningAsync(Uri address, SiteRules rules, CancellationToken cancellationToken)
    {
        if (rules.Robots?.Allows(address) != true)
            return ([], true);
        if (await turns.WaitAsync(address.IdnHost, Delay(rules), cancellationToken) is not null)
            return ([], false);
        var (result, _) = await requester.SendAsync(
            new FetchRequest { Url = address, Accept = "application/json,*/*;q=0.5", MaxBytes = TdmFile.MaxBytes }, cancellationToken);
        await turns.KeepAsync(address.IdnHost, result, cancellationToken);
        return (result.Body, result.Outcome == FetchOutcome.Fetched || (int?)result.Status is >= 300 and < 500);
    }

    private async Task<SiteRules?> FindAsync(string origin, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT robots, tdm, valid_until FROM site_rules WHERE origin = $1 AND valid_until > now()");
        command.Parameters.AddWithValue(origin);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        if (!await rows.ReadAsync(cancellationToken))
            return null;
        var robots = await rows.IsDBNullAsync(0, cancellationToken) ? null : RobotsTxt.Parse(rows.GetFieldValue<byte[]>(0));
        return new SiteRules(robots?.For(UserAgent.Product), TdmFile.Parse(rows.GetFieldValue<byte[]>(1)), rows.GetFieldValue<DateTimeOffset>(2));
    }

    // Of several replicas that want to know the rules of a site one asks; when it dies, another does after the time of two requests.
    private async Task<bool> ClaimAsync(string origin, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            INSERT INTO asked_sites AS site (origin, until) VALUES ($1, now() + $2)
            ON CONFLICT (origin) DO UPDATE SET until = excluded.until WHERE site.until < now()
            """);
        command.Parameters.AddWithValue(origin);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, TimeSpan.FromSeconds(2 * options.RequestSeconds));
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    private async Task SaveAsync(
        string origin, byte[]? robots, byte[] mining, DateTimeOffset validUntil, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            INSERT INTO site_rules (origin, robots, tdm, valid_until) VALUES ($1, $2, $3, $4)
            ON CONFLICT (origin) DO UPDATE SET robots = excluded.robots, tdm = excluded.tdm, valid_until = excluded.valid_until
            """);
        command.Parameters.AddWithValue(origin);
        command.Parameters.AddWithValue(NpgsqlDbType.Bytea, (object?)robots ?? DBNull.Value);
        command.Parameters.AddWithValue(mining);
        command.Parameters.AddWithValue(validUntil);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
