using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Vigie.Contracts;
using Vigie.Ingestion.Database;

namespace Vigie.Ingestion.Imports;

/// <summary>Takes up what arrives of imports, in any order and any number of times.</summary>
internal sealed class ImportInbox(NpgsqlDataSource database, IngestionSchema schema)
{
    // The row of the import comes first and is held, so that a cancellation is either seen or waits until the piece can be dropped.
    private const string Hold =
        "INSERT INTO imports (id, state) VALUES ($1, 'arriving') ON CONFLICT (id) DO UPDATE SET touched_at = now()";

    private const string Keep =
        """
        INSERT INTO import_chunks (import_id, start_at, content)
        SELECT id, $2, $3 FROM imports WHERE id = $1 AND state IN ('arriving', 'queued') AND started_at IS NULL
        ON CONFLICT DO NOTHING
        """;

    private const string Request =
        """
        INSERT INTO imports (id, request, length, state) VALUES ($1, $2, $3, 'queued')
        ON CONFLICT (id) DO UPDATE
        SET request = excluded.request, length = excluded.length, sequence = imports.sequence + 1, touched_at = now(),
            state = CASE WHEN imports.state = 'arriving' THEN 'queued' ELSE imports.state END
        WHERE imports.request IS NULL
        """;

    private const string Cancel =
        """
        INSERT INTO imports (id, state, reason, ended_at) VALUES ($1, 'cancelled', $2, now())
        ON CONFLICT (id) DO UPDATE
        SET state = 'cancelled', reason = excluded.reason, ended_at = now(), sequence = imports.sequence + 1, touched_at = now(),
            leased_by = NULL, leased_until = NULL
        WHERE imports.state IN ('arriving', 'queued', 'running')
        """;

    private const string Drop =
        "DELETE FROM import_chunks WHERE import_id = (SELECT id FROM imports WHERE id = $1 AND state = 'cancelled')";

    public Task KeepAsync(ImportChunkSent chunk, CancellationToken cancellationToken) =>
        ExecuteAsync([Command(Hold, chunk.ImportId), Command(Keep, chunk.ImportId, chunk.Offset, chunk.Content)], cancellationToken);

    public Task RequestAsync(ImportRequested request, CancellationToken cancellationToken)
    {
        var command = Command(Request, request.ImportId);
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(request, ContractJson.Options), NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = (object?)request.Length ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        return ExecuteAsync([command], cancellationToken);
    }

    public Task CancelAsync(ImportCancelled cancelled, CancellationToken cancellationToken) =>
        ExecuteAsync([Command(Cancel, cancelled.ImportId, cancelled.Reason), Command(Drop, cancelled.ImportId)], cancellationToken);

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    // The statements of a batch are one transaction.
    private async Task ExecuteAsync(IEnumerable<NpgsqlBatchCommand> commands, CancellationToken cancellationToken)
    {
        await schema.PrepareAsync(cancellationToken);
        await using var batch = database.CreateBatch();
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
