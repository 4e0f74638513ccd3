using System.Globalization;
using System.Text.Json;
using Npgsql;
using Vigie.Contracts;
using Vigie.Query.Answers;
using Vigie.Query.Database;

namespace Vigie.Query.Imports;

/// <summary>Finds imports and their errors.</summary>
internal sealed class ImportFinder(NpgsqlDataSource archive, TimeProvider clock)
{
    // Storage hears of an import when ingestion has taken it up, a moment after the client got its 202.
    private static readonly TimeSpan RowAppearsWithin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The page behind <paramref name="after"/>, or the first one, the latest first.</summary>
    public async Task<(IReadOnlyList<ImportStatus> Items, Cursor? Last, Total Total)> FindAsync(
        ImportListQuery query, Cursor? after, CancellationToken cancellationToken)
    {
        Sql filtered = $"FROM imports WHERE {(query.State is { } state ? (Sql)$"state = {state}" : $"TRUE")}";
        var total = await archive.CountAsync(filtered, cancellationToken);
        Sql behind = after is null ? (Sql)$"TRUE" : (Sql)$"(requested_at, id) < ({after.Key}::timestamptz, {after.Id}::uuid)";
        var found = await archive.ListAsync(
            $"SELECT report::text AS report {filtered} AND {behind} ORDER BY requested_at DESC, id DESC LIMIT {query.Limit + 1}",
            Status,
            cancellationToken);
        // One more than the page holds tells whether there is a next one.
        var items = found.Take(query.Limit).ToList();
        return (items, found.Count > query.Limit ? new Cursor(UtcTimeConverter.Format(items[^1].RequestedAt), items[^1].Id.ToString()) : null, total);
    }

    /// <summary>The import with this id; null when there is none and none appears within three seconds.</summary>
    public async Task<ImportStatus?> AwaitAsync(string id, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var guid))
            return null;
        var started = clock.GetTimestamp();
        while (true)
        {
            var found = await archive.ListAsync($"SELECT report::text AS report FROM imports WHERE id = {guid}", Status, cancellationToken);
            if (found.Count > 0 || clock.GetElapsedTime(started) >= RowAppearsWithin)
                return found.SingleOrDefault();
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    /// <summary>The errors behind <paramref name="after"/>, or the first ones, in their order.</summary>
    public async Task<(IReadOnlyList<ImportErrorItem> Items, Cursor? Last, Total Total)> FindErrorsAsync(
        Guid id, ImportErrorQuery query, Cursor? after, CancellationToken cancellationToken)
    {
        Sql all = $"FROM import_errors WHERE import_id = {id}";
        var total = await archive.CountAsync(all, cancellationToken);
        var seen = after is null ? 0 : long.Parse(after.Key, CultureInfo.InvariantCulture);
        var found = await archive.ListAsync(
            $"SELECT error::text AS error {all} AND number > {seen} ORDER BY number LIMIT {query.Limit + 1}", Error, cancellationToken);
        var items = found.Take(query.Limit).ToList();
        return (items, found.Count > query.Limit ? new Cursor(items[^1].Number.ToString(CultureInfo.InvariantCulture), "") : null, total);
    }

    private static ImportStatus Status(NpgsqlDataReader row) => ImportStatus.Of(Json<ImportProgressed>(row.Get<string>("report")));

    private static ImportErrorItem Error(NpgsqlDataReader row) => ImportErrorItem.Of(Json<ImportError>(row.Get<string>("error")));

    private static T Json<T>(string json) => JsonSerializer.Deserialize<T>(json, ContractJson.Options)!; // Storage wrote it
}
