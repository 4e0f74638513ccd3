using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Vigie.Contracts;
using Vigie.Ingestion.Database;

namespace Vigie.Ingestion.Sources;

/// <summary>
/// Keeps the sources; of two decisions about one source the later holds, in whatever order they arrive. One that is new or
/// changed is due at once.
/// </summary>
internal sealed class SourceStore(NpgsqlDataSource database, IngestionSchema schema)
{
    // Of two decisions of the same moment storage must choose the same one as this.
    private const string Decide =
        """
        WITH decided AS (
            INSERT INTO sources (id, definition, decided_at, removed) VALUES ($1, $2, $3, $4)
            ON CONFLICT (id) DO UPDATE
            SET definition = coalesce(excluded.definition, sources.definition), decided_at = excluded.decided_at, removed = excluded.removed
            WHERE sources.decided_at < excluded.decided_at
               OR (sources.decided_at = excluded.decided_at AND NOT sources.removed
                   AND (excluded.removed OR sources.definition < excluded.definition))
            RETURNING id, definition, removed)
        INSERT INTO visits (source_id, url, due_at) SELECT id, definition ->> 'url', now() FROM decided WHERE NOT removed
        ON CONFLICT (source_id) DO UPDATE SET due_at = excluded.due_at
        """;

    public Task RegisterAsync(SourceRegistered source, CancellationToken cancellationToken) => DecideAsync(
        source.SourceId,
        JsonSerializer.Serialize(source.Definition, ContractJson.Options),
        source.RegisteredAt,
        removed: false,
        cancellationToken);

    public Task RemoveAsync(SourceRemoved source, CancellationToken cancellationToken) =>
        DecideAsync(source.SourceId, null, source.RemovedAt, removed: true, cancellationToken);

    private async Task DecideAsync(
        string sourceId, string? definition, DateTimeOffset at, bool removed, CancellationToken cancellationToken)
    {
        await schema.PrepareAsync(cancellationToken);
        await using var command = database.CreateCommand(Decide);
        command.Parameters.AddWithValue(sourceId);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, (object?)definition ?? DBNull.Value);
        command.Parameters.AddWithValue(at.ToUniversalTime());
        command.Parameters.AddWithValue(removed);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
