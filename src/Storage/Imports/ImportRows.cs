using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Vigie.Contracts;
using Vigie.Storage.Database;

namespace Vigie.Storage.Imports;

/// <summary>The imports as ingestion tells of them: the report with the highest number holds, in whatever order they arrive.</summary>
internal static class ImportRows
{
    private const string Keep =
        """
        INSERT INTO imports (id, sequence, state, requested_at, report) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (id) DO UPDATE
        SET    sequence = excluded.sequence, state = excluded.state, requested_at = excluded.requested_at, report = excluded.report
        WHERE  imports.sequence < excluded.sequence
        """;

    // Each error is told once, whichever report it comes with.
    private const string KeepErrors =
        """
        INSERT INTO import_errors (import_id, number, error)
        SELECT $1, number, error::jsonb FROM unnest($2, $3) AS told (number, error)
        ON CONFLICT DO NOTHING
        """;

    public static async Task KeepAsync(NpgsqlDataSource database, ImportProgressed progressed, CancellationToken cancellationToken)
    {
        var id = progressed.Request.ImportId;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var keep = Sql.Command(
            Keep, id, progressed.Sequence, progressed.State.ToString().ToLowerInvariant(), progressed.Request.RequestedAt.AsArchived());
        keep.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = Json(progressed with { Errors = [] }) });
        var keepErrors = Sql.Command(
            KeepErrors, id, progressed.Errors.Select(error => error.Number).ToArray(), progressed.Errors.Select(Json).ToArray());
        await connection.ExecuteAsync([keep, keepErrors], cancellationToken);
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ContractJson.Options);
}
