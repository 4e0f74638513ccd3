using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Vigie.Contracts;

namespace Vigie.Ingestion.Imports;

/// <summary>Gives out the imports that are due, each to one replica at a time, and keeps how far they were read.</summary>
internal sealed class ImportBook(NpgsqlDataSource database)
{
    /// <summary>Leases the import that has waited longest; null when none is due. An upload is due when all of its pieces are there.</summary>
    public async Task<Import?> TakeAsync(TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            WITH due AS (
                SELECT id FROM imports
                WHERE state IN ('queued', 'running') AND due_at <= now() AND (leased_until IS NULL OR leased_until < now())
                  AND (length IS NULL OR started_at IS NOT NULL
                       OR length = (SELECT sum(octet_length(content)) FROM import_chunks WHERE import_id = imports.id))
                ORDER BY due_at
                LIMIT 1
                FOR UPDATE SKIP LOCKED)
            UPDATE imports SET state = 'running', leased_by = $1, leased_until = now() + $2, started_at = coalesce(started_at, now()),
                sequence = sequence + 1
            FROM due WHERE due.id = imports.id
            RETURNING request, progress, attempts
            """);
        var id = Guid.NewGuid();
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, lease);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        if (!await rows.ReadAsync(cancellationToken))
            return null;
        return new Import
        {
            Request = JsonSerializer.Deserialize<ImportRequested>(rows.GetString(0), ContractJson.Options)!,
            Progress = JsonSerializer.Deserialize<ImportProgress>(rows.GetString(1), ContractJson.Options)!,
            Attempts = rows.GetInt32(2),
            Lease = id,
        };
    }

    /// <summary>Prolongs leases; gives those that still hold.</summary>
    public async Task<HashSet<Guid>> RenewAsync(IReadOnlyCollection<Guid> leases, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "UPDATE imports SET leased_until = now() + $2 WHERE leased_by = ANY($1) RETURNING leased_by");
        command.Parameters.AddWithValue(leases.ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, lease);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var kept = new HashSet<Guid>();
        while (await rows.ReadAsync(cancellationToken))
            kept.Add(rows.GetGuid(0));
        return kept;
    }

    /// <summary>Keeps how far an import was read. False when it was cancelled or its lease has gone to another.</summary>
    public async Task<bool> SaveAsync(
        Import import, ImportProgress progress, IReadOnlyList<ImportError> errors, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            WITH saved AS (
                UPDATE imports SET progress = $3, reason = NULL, attempts = 0, sequence = sequence + 1
                WHERE id = $1 AND leased_by = $2
                RETURNING id),
            noted AS (
                INSERT INTO import_errors (import_id, number, error)
                SELECT saved.id, error.number, error.content::jsonb FROM saved, unnest($4, $5) AS error (number, content)
                ON CONFLICT DO NOTHING)
            SELECT count(*) FROM saved
            """);
        command.Parameters.AddWithValue(import.Id);
        command.Parameters.AddWithValue(import.Lease);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, JsonSerializer.Serialize(progress, ContractJson.Options));
        command.Parameters.AddWithValue(errors.Select(error => error.Number).ToArray());
        command.Parameters.AddWithValue(errors.Select(error => JsonSerializer.Serialize(error, ContractJson.Options)).ToArray());
        return await command.ExecuteScalarAsync(cancellationToken) is 1L;
    }

    /// <summary>Lets the pieces go that end before a position, but the first one, by which a reader knows the file.</summary>
    public async Task DropReadChunksAsync(Guid id, long position, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            DELETE FROM import_chunks
            WHERE import_id = $1 AND start_at > 0
              AND start_at < (SELECT max(start_at) FROM import_chunks WHERE import_id = $1 AND start_at <= $2)
            """);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(position);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Ends an import and lets its pieces go. Without effect when it was cancelled or its lease has gone to another.</summary>
    public async Task EndAsync(Import import, ImportState state, string? reason, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            WITH ended AS (
                UPDATE imports SET state = $3, reason = $4, ended_at = now(), sequence = sequence + 1, leased_by = NULL, leased_until = NULL
                WHERE id = $1 AND leased_by = $2
                RETURNING id)
            DELETE FROM import_chunks WHERE import_id = (SELECT id FROM ended)
            """);
        command.Parameters.AddWithValue(import.Id);
        command.Parameters.AddWithValue(import.Lease);
        command.Parameters.AddWithValue(state == ImportState.Finished ? "finished" : "failed");
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)reason ?? DBNull.Value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Gives an import back, to be gone on with after a pause; after too many attempts that got no further it has failed.</summary>
    public async Task PostponeAsync(Import import, string reason, TimeSpan pause, int maxAttempts, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            WITH postponed AS (
                UPDATE imports SET attempts = attempts + 1, reason = $3, due_at = now() + $4, sequence = sequence + 1,
                    state = CASE WHEN attempts + 1 < $5 THEN 'queued' ELSE 'failed' END,
                    ended_at = CASE WHEN attempts + 1 < $5 THEN NULL ELSE now() END,
                    leased_by = NULL, leased_until = NULL
                WHERE id = $1 AND leased_by = $2
                RETURNING id, state)
            DELETE FROM import_chunks WHERE import_id = (SELECT id FROM postponed WHERE state = 'failed')
            """);
        command.Parameters.AddWithValue(import.Id);
        command.Parameters.AddWithValue(import.Lease);
        command.Parameters.AddWithValue(reason);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, pause);
        command.Parameters.AddWithValue(maxAttempts);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Gives leases back, so that another replica need not wait for their end.</summary>
    public async Task ReleaseAsync(IReadOnlyCollection<Guid> leases, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("UPDATE imports SET leased_by = NULL, leased_until = NULL WHERE leased_by = ANY($1)");
        command.Parameters.AddWithValue(leases.ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Forgets imports that ended long ago, and gives up uploads that do not go on: whoever sent them has died.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            UPDATE imports SET state = 'failed', reason = 'pieces of the upload are missing', ended_at = now(), sequence = sequence + 1
            WHERE state = 'queued' AND started_at IS NULL AND touched_at < now() - interval '6 hours'
              AND length <> (SELECT coalesce(sum(octet_length(content)), 0) FROM import_chunks WHERE import_id = imports.id);
            DELETE FROM imports
            WHERE (request IS NULL AND touched_at < now() - interval '6 hours')
               OR (told = sequence AND ended_at < now() - interval '30 days');
            DELETE FROM import_chunks WHERE NOT EXISTS (SELECT FROM imports WHERE id = import_id AND ended_at IS NULL);
            """);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
