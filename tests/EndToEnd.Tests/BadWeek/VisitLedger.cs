using System.Collections.Concurrent;
using MassTransit;
using Npgsql;
using Vigie.Contracts;

namespace Vigie.EndToEnd.Tests.BadWeek;

/// <summary>What became of the visits of the bad week, from the bus and the databases; hastens the next ones.</summary>
internal sealed class VisitLedger : IAsyncDisposable
{
    private const string OurSources = "semaine-%";

    private readonly NpgsqlDataSource _sources;
    private readonly NpgsqlDataSource _archive;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastVisits = new(StringComparer.Ordinal);
    private readonly HostReceiveEndpointHandle _endpoint;

    private VisitLedger(IBusControl bus, string sources, string archive)
    {
        (_sources, _archive) = (NpgsqlDataSource.Create(sources), NpgsqlDataSource.Create(archive));
        _endpoint = bus.ConnectReceiveEndpoint($"bad-week-{Guid.NewGuid():N}", endpoint =>
        {
            if (endpoint is IRabbitMqReceiveEndpointConfigurator queue)
                (queue.AutoDelete, queue.Durable) = (true, false);
            endpoint.Handler<SourceFetched>(visit => Note(visit.Message));
        });
    }

    /// <summary>Begins to listen on the bus.</summary>
    public static async Task<VisitLedger> OpenAsync(IBusControl bus, string sources, string archive)
    {
        var ledger = new VisitLedger(bus, sources, archive);
        await ledger._endpoint.Ready;
        return ledger;
    }

    /// <summary>True when a visit of the source began after a moment and has ended.</summary>
    public bool WasVisited(string source, DateTimeOffset after) => _lastVisits.TryGetValue(source, out var last) && last >= after;

    /// <summary>Makes sources due, whatever their pace, but not within a second of their last visit.</summary>
    public Task MakeDueAsync(IReadOnlyCollection<string> ids) => ExecuteAsync(
        """
        UPDATE visits SET due_at = now()
        WHERE source_id = ANY($1) AND leased_by IS NULL AND due_at > now() AND last_visit_at < now() - interval '1 second'
        """,
        ids.ToArray());

    /// <summary>The sources that have articles which are neither collected nor refused.</summary>
    public async Task<HashSet<string>> FindOpenAsync() =>
        [.. await ReadAsync(_sources, "SELECT DISTINCT source_id FROM pages WHERE source_id LIKE $1 AND state <> 'done'")];

    public async Task<bool> AreVisitsUnderWayAsync() =>
        (await ReadAsync(_sources, "SELECT source_id FROM visits WHERE source_id LIKE $1 AND leased_by IS NOT NULL")).Count > 0;

    /// <summary>The replicas that visit at this moment.</summary>
    public async Task<int> CountReplicasAsync() =>
        (await ReadAsync(_sources, "SELECT DISTINCT leased_by::text FROM visits WHERE source_id LIKE $1 AND leased_until > now()")).Count;

    /// <summary>The articles in the archive with their titles and the number of their revisions, and the rejected documents.</summary>
    public Task<List<string>> FindArchivedAsync() => ReadAsync(
        _archive,
        """
        SELECT '«' || title || '» revisions ' || (SELECT count(*) FROM article_revisions WHERE article_id = article.id) || ' ' || url
        FROM articles article WHERE source_id LIKE $1
        UNION ALL
        SELECT 'rejected ' || url FROM documents WHERE source_id LIKE $1 AND status = 'rejected'
        """);

    public async ValueTask DisposeAsync()
    {
        await _endpoint.StopAsync();
        await _sources.DisposeAsync();
        await _archive.DisposeAsync();
    }

    private Task Note(SourceFetched visit)
    {
        _lastVisits.AddOrUpdate(visit.SourceId, visit.StartedAt, (_, before) => before > visit.StartedAt ? before : visit.StartedAt);
        return Task.CompletedTask;
    }

    private async Task ExecuteAsync(string sql, string[] ids)
    {
        await using var command = _sources.CreateCommand(sql);
        command.Parameters.AddWithValue(ids);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> ReadAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue(OurSources);
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
            lines.Add(rows.GetString(0));
        return lines;
    }
}
