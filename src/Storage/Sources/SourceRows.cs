using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Vigie.Contracts;
using Vigie.Storage.Database;

namespace Vigie.Storage.Sources;

/// <summary>The decisions about sources: the latest one holds, in whatever order they arrive.</summary>
internal static class SourceRows
{
    // Of two decisions of the same moment a removal goes first, then the one that sorts last: some rule is needed for the
    // order of arrival not to decide.
    private const string Decide =
        """
        INSERT INTO sources AS s (id, definition, decided_at) VALUES ($1, $2, $3)
        ON CONFLICT (id) DO UPDATE
        SET    definition = excluded.definition, decided_at = excluded.decided_at
        WHERE  s.decided_at IS NULL OR s.decided_at < excluded.decided_at
        OR     (s.decided_at = excluded.decided_at AND s.definition IS NOT NULL
                AND (excluded.definition IS NULL OR s.definition < excluded.definition))
        """;

    public static Task RegisterAsync(NpgsqlDataSource database, SourceRegistered source, CancellationToken cancellationToken) =>
        DecideAsync(
            database,
            source.SourceId,
            JsonSerializer.Serialize(source.Definition, ContractJson.Options),
            source.RegisteredAt,
            cancellationToken);

    public static Task RemoveAsync(NpgsqlDataSource database, SourceRemoved source, CancellationToken cancellationToken) =>
        DecideAsync(database, source.SourceId, null, source.RemovedAt, cancellationToken);

    private static async Task DecideAsync(
        NpgsqlDataSource database, string sourceId, string? definition, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Decide);
        command.Parameters.AddWithValue(sourceId);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, (object?)definition ?? DBNull.Value);
        command.Parameters.AddWithValue(at.AsArchived());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
