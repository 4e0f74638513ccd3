using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Vigie.Contracts;

namespace Vigie.Ingestion.Visits;

/// <summary>Gives out the sources that are due, each to one replica at a time, and keeps what their visits have learnt.</summary>
internal sealed class VisitBook(NpgsqlDataSource database)
{
    private readonly Guid _replica = Guid.NewGuid();

    /// <summary>Leases up to <paramref name="atMost"/> sources that are due, those that have waited longest first.</summary>
    public async Task<List<Visit>> TakeAsync(int atMost, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            WITH due AS (
                SELECT visit.source_id, source.definition, source.decided_at, visit.url IS DISTINCT FROM source.definition ->> 'url' AS moved
                FROM visits visit JOIN sources source ON source.id = visit.source_id
                WHERE visit.due_at <= now() AND (visit.leased_until IS NULL OR visit.leased_until < now())
                  AND NOT source.removed AND (source.definition ->> 'enabled')::boolean
                ORDER BY visit.due_at
                LIMIT $3
                FOR UPDATE OF visit SKIP LOCKED)
            UPDATE visits visit SET leased_by = $1, leased_until = now() + $2
            FROM due WHERE due.source_id = visit.source_id
            RETURNING visit.source_id, due.definition, due.moved, moved_to, etag, last_modified, last_visit_at, last_new_at, news_gap, failures, due.decided_at
            """);
        command.Parameters.AddWithValue(_replica);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, lease);
        command.Parameters.AddWithValue(atMost);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var visits = new List<Visit>();
        while (await rows.ReadAsync(cancellationToken))
            visits.Add(Read(rows));
        return visits;
    }

    /// <summary>Prolongs the leases of visits that are under way; gives those that this replica still has.</summary>
    public async Task<HashSet<string>> RenewAsync(
        IReadOnlyCollection<string> sourceIds, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "UPDATE visits SET leased_until = now() + $3 WHERE leased_by = $1 AND source_id = ANY($2) RETURNING source_id");
        command.Parameters.AddWithValue(_replica);
        command.Parameters.AddWithValue(sourceIds.ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, lease);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
            kept.Add(rows.GetString(0));
        return kept;
    }

    /// <summary>Ends a visit: gives the lease back and keeps what it learnt. False when the lease had gone to another.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="memory">What the next visit shall know.</param>
    /// <param name="pause">Time until the next visit; null when there shall be none. One that was changed meanwhile is due at once.</param>
    /// <param name="cancellationToken"></param>
    public async Task<bool> EndAsync(Visit visit, VisitMemory memory, TimeSpan? pause, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            UPDATE visits SET leased_by = NULL, leased_until = NULL, url = $4, moved_to = $5, etag = $6, last_modified = $7,
                last_visit_at = $8, last_new_at = $9, news_gap = $10, failures = $11,
                due_at = CASE WHEN source.decided_at > $12 THEN now() ELSE coalesce(now() + $3, 'infinity') END
            FROM sources source
            WHERE source_id = $1 AND leased_by = $2 AND source.id = source_id
            """);
        command.Parameters.AddWithValue(visit.SourceId);
        command.Parameters.AddWithValue(_replica);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, (object?)pause ?? DBNull.Value);
        command.Parameters.AddWithValue(visit.Source.Url);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)memory.MovedTo ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)memory.ETag ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)memory.LastModified ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.TimestampTz, (object?)memory.LastVisitAt ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.TimestampTz, (object?)memory.LastNewAt ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, (object?)memory.NewsGap ?? DBNull.Value);
        command.Parameters.AddWithValue(memory.FailuresInARow);
        command.Parameters.AddWithValue(visit.DecidedAt);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>Gives the lease of a visit back that has not come to its end, and repeats it after a pause.</summary>
    public async Task PostponeAsync(Visit visit, TimeSpan pause, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "UPDATE visits SET leased_by = NULL, leased_until = NULL, due_at = now() + $3 WHERE source_id = $1 AND leased_by = $2");
        command.Parameters.AddWithValue(visit.SourceId);
        command.Parameters.AddWithValue(_replica);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, pause);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Gives back the leases of visits that were broken off, so that another replica need not wait for their end.</summary>
    public async Task ReleaseAllAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("UPDATE visits SET leased_by = NULL, leased_until = NULL WHERE leased_by = $1");
        command.Parameters.AddWithValue(_replica);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Visit Read(NpgsqlDataReader rows) => new()
    {
        SourceId = rows.GetString(0),
        Source = JsonSerializer.Deserialize<SourceDefinition>(rows.GetString(1), ContractJson.Options)!,
        Memory = rows.GetBoolean(2) ? VisitMemory.Nothing : new VisitMemory
        {
            MovedTo = Maybe<string>(rows, 3),
            ETag = Maybe<string>(rows, 4),
            LastModified = Maybe<string>(rows, 5),
            LastVisitAt = Maybe<DateTimeOffset?>(rows, 6),
            LastNewAt = Maybe<DateTimeOffset?>(rows, 7),
            NewsGap = Maybe<TimeSpan?>(rows, 8),
            FailuresInARow = rows.GetInt32(9),
        },
        DecidedAt = rows.GetFieldValue<DateTimeOffset>(10),
    };

    private static T? Maybe<T>(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? default : rows.GetFieldValue<T>(column);
}
