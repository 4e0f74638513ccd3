using System.Collections.Concurrent;
using Npgsql;
using NpgsqlTypes;
using Vigie.Ingestion.Fetching;

namespace Vigie.Ingestion.Politeness;

/// <summary>
/// Knows the rules of sites. They are kept in the database, so that neither another replica nor a restart asks a site again
/// before they have run out.
/// </summary>
internal sealed class SiteRulesBook(NpgsqlDataSource database, SiteRulesReader reader, FetchOptions options, TimeProvider clock)
{
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

        var files = await reader.ReadAsync(origin, cancellationToken);
        await SaveAsync(origin, files, cancellationToken);
        return new SiteRules(files);
    }

    private async Task<SiteRules?> FindAsync(string origin, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "SELECT robots, tdm, fault, refused, valid_until FROM site_rules WHERE origin = $1 AND valid_until > now()");
        command.Parameters.AddWithValue(origin);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        if (!await rows.ReadAsync(cancellationToken))
            return null;
        return new SiteRules(new SiteFiles
        {
            Robots = await rows.IsDBNullAsync(0, cancellationToken) ? null : rows.GetFieldValue<byte[]>(0),
            Mining = rows.GetFieldValue<byte[]>(1),
            Fault = await rows.IsDBNullAsync(2, cancellationToken) ? null : rows.GetString(2),
            IsRefused = rows.GetBoolean(3),
            ValidUntil = rows.GetFieldValue<DateTimeOffset>(4),
        });
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

    private async Task SaveAsync(string origin, SiteFiles files, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            INSERT INTO site_rules (origin, robots, tdm, fault, refused, valid_until) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (origin) DO UPDATE
            SET robots = excluded.robots, tdm = excluded.tdm, fault = excluded.fault, refused = excluded.refused, valid_until = excluded.valid_until
            """);
        command.Parameters.AddWithValue(origin);
        command.Parameters.AddWithValue(NpgsqlDbType.Bytea, (object?)files.Robots ?? DBNull.Value);
        command.Parameters.AddWithValue(files.Mining);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)files.Fault ?? DBNull.Value);
        command.Parameters.AddWithValue(files.IsRefused);
        command.Parameters.AddWithValue(files.ValidUntil);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
