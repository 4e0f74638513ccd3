using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Vigie.Ingestion.Visits;

/// <summary>
/// Knows which items are collected. An item belongs to whoever claims it first, whichever sources list it, and is done only
/// when the broker has confirmed what became of it.
/// </summary>
internal sealed class PageBook(NpgsqlDataSource database)
{
    // Long enough for the slowest page; for this long other sources leave an item alone whose replica died.
    private static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(5);

    // A source that goes on listing an item keeps it known.
    private static readonly TimeSpan SeenAgain = TimeSpan.FromDays(1);
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(120);

    /// <summary>The ids of the items that are neither collected nor waiting, or that the same source has changed since.</summary>
    public async Task<HashSet<Guid>> FindNewAsync(
        string sourceId, IReadOnlyCollection<ListedItem> items, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            WITH listed AS (SELECT * FROM unnest($2, $3) AS item (id, revision)),
            seen AS (
                UPDATE pages SET seen_at = now() FROM listed WHERE pages.id = listed.id AND pages.seen_at < now() - $4)
            SELECT listed.id FROM listed LEFT JOIN pages ON pages.id = listed.id
            WHERE pages.id IS NULL
               OR (pages.state = 'claimed' AND (pages.source_id = $1 OR pages.due_at < now()))
               OR (pages.state = 'done' AND pages.source_id = $1 AND pages.revision <> listed.revision)
            """);
        command.Parameters.AddWithValue(sourceId);
        command.Parameters.AddWithValue(items.Select(item => item.Id).ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Bytea, items.Select(item => item.Revision).ToArray());
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, SeenAgain);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var found = new HashSet<Guid>();
        while (await rows.ReadAsync(cancellationToken))
            found.Add(rows.GetGuid(0));
        return found;
    }

    /// <summary>Notes items that are not to be collected.</summary>
    public async Task NotePastAsync(string sourceId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            INSERT INTO pages (id, source_id, state, seen_at) SELECT DISTINCT id, $1, 'done', now() FROM unnest($2) AS past (id)
            ON CONFLICT DO NOTHING
            """);
        command.Parameters.AddWithValue(sourceId);
        command.Parameters.AddWithValue(ids.ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// The items of a source whose page could not be had before and may be tried again now, and those that a visit had claimed
    /// when it was broken off.
    /// </summary>
    public async Task<List<ListedItem>> FindOpenAsync(string sourceId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            SELECT item FROM pages WHERE source_id = $1 AND (state = 'claimed' OR (state = 'waiting' AND due_at <= now()))
            ORDER BY due_at LIMIT 100
            """);
        command.Parameters.AddWithValue(sourceId);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<ListedItem>();
        while (await rows.ReadAsync(cancellationToken))
            found.Add(JsonSerializer.Deserialize<ListedItem>(rows.GetString(0))!);
        return found;
    }

    /// <summary>The number of attempts before this one; null when another has the item or has done it.</summary>
    public async Task<int?> ClaimAsync(string sourceId, ListedItem item, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """
            INSERT INTO pages AS page (id, source_id, state, revision, due_at, item, seen_at)
            VALUES ($1, $2, 'claimed', $3, now() + $4, $5, now())
            ON CONFLICT (id) DO UPDATE SET state = 'claimed', due_at = now() + $4, item = $5, seen_at = now()
            WHERE CASE page.state
                WHEN 'done' THEN page.source_id = $2 AND page.revision <> $3
                -- A source has one visit at a time: what it claims twice was left by a visit that was broken off.
                WHEN 'claimed' THEN page.source_id = $2 OR page.due_at <= now()
                ELSE page.due_at <= now()
            END
            RETURNING attempts
            """);
        command.Parameters.AddWithValue(item.Id);
        command.Parameters.AddWithValue(sourceId);
        command.Parameters.AddWithValue(NpgsqlDbType.Bytea, (object?)item.Revision ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, ClaimTime);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, Kept(item));
        return (int?)await command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>Notes that nothing is left to do for the item.</summary>
    public async Task FinishAsync(ListedItem item, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "UPDATE pages SET state = 'done', revision = $2, attempts = 0, due_at = NULL, item = NULL WHERE id = $1");
        command.Parameters.AddWithValue(item.Id);
        command.Parameters.AddWithValue(NpgsqlDbType.Bytea, (object?)item.Revision ?? DBNull.Value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Keeps the item for another attempt after a pause.</summary>
    public async Task PostponeAsync(ListedItem item, TimeSpan pause, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "UPDATE pages SET state = 'waiting', attempts = attempts + 1, due_at = now() + $2, item = $3 WHERE id = $1");
        command.Parameters.AddWithValue(item.Id);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, pause);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, Kept(item));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Forgets items that no source has listed for a long time.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("DELETE FROM pages WHERE seen_at < now() - $1");
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, Forgotten);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // The text of an item that has a page is only what a feed shows of it.
    private static string Kept(ListedItem item) => JsonSerializer.Serialize(item.IsComplete ? item : item with { Html = null });
}
