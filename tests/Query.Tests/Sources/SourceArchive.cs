using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Vigie.Contracts;

namespace Vigie.Query.Tests.Sources;

/// <summary>Writes sources and visits as storage does.</summary>
internal sealed class SourceArchive(NpgsqlDataSource archive)
{
    public static readonly DateTimeOffset Day = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>An archive without sources: the tests share one.</summary>
    public static async Task<SourceArchive> EmptyAsync(QueryService service)
    {
        await using var command = service.Archive.CreateCommand("TRUNCATE sources, source_fetches");
        await command.ExecuteNonQueryAsync();
        return new SourceArchive(service.Archive);
    }

    public static SourceDefinition Definition(string name, string url) => new() { Name = name, Kind = SourceKind.Feed, Url = url };

    public Task AddAsync(string id, string name, string? health = null) =>
        AddAsync(id, Definition(name, $"https://{id}.example/rss"), health);

    /// <summary>Lists a source; one with a state was last visited an hour after it was registered.</summary>
    public Task AddAsync(string id, SourceDefinition definition, string? health = null, string? reason = null, int decided = 0) => ExecuteAsync(
        """
        INSERT INTO sources (id, definition, decided_at, health, reason, failures_in_a_row, last_fetched_at, last_new_at, next_visit_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)
        ON CONFLICT (id) DO UPDATE SET definition = excluded.definition, decided_at = excluded.decided_at
        """,
        id,
        new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = JsonSerializer.Serialize(definition, ContractJson.Options) },
        Day.AddHours(decided), health, reason, reason is null ? 0 : 3, health is null ? null : Day.AddHours(1), health is null ? null : Day.AddHours(2));

    public Task VisitedAsync(string id, string health) =>
        ExecuteAsync("UPDATE sources SET health = $2, last_fetched_at = now() WHERE id = $1", id, health);

    public Task VisitAsync(string sourceId, int minute, string outcome = "fetched", string? reason = null) => ExecuteAsync(
        """
        INSERT INTO source_fetches (visit_id, source_id, started_at, duration_ms, http_status, bytes, new_items, known_items, failed_items, outcome, reason)
        VALUES ($1, $2, $3, 1200, $4, 5000, $5, 7, 1, $6, $7)
        """,
        Guid.NewGuid(), sourceId, Day.AddMinutes(minute), outcome == "failed" ? null : 200, minute, outcome, reason);

    private async Task ExecuteAsync(string sql, params object?[] values)
    {
        await using var command = archive.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? Parameter(value));
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlParameter Parameter(object? value) => new() { Value = value ?? DBNull.Value };
}
