using Npgsql;
using Vigie.Query.Answers;
using Vigie.Query.Database;

namespace Vigie.Query.Sources.Visits;

/// <summary>Finds the visits to a source.</summary>
internal sealed class VisitFinder(NpgsqlDataSource archive)
{
    /// <summary>The page behind <paramref name="after"/>, or the first one, the latest visit first.</summary>
    public async Task<(IReadOnlyList<VisitItem> Items, Cursor? Last, Total Total)> FindAsync(
        string sourceId, VisitQuery query, Cursor? after, CancellationToken cancellationToken)
    {
        Sql outcome = query.Outcome is { } wanted ? (Sql)$"outcome = {wanted}" : (Sql)$"TRUE";
        Sql filtered = $"FROM source_fetches WHERE source_id = {sourceId} AND {outcome}";
        var total = await archive.CountAsync(filtered, cancellationToken);
        Sql behind = after is null
            ? (Sql)$"TRUE"
            : (Sql)$"(started_at, visit_id) < ({after.Key}::text::timestamptz, {after.Id}::text::uuid)";
        var found = await archive.ListAsync(
            $"""
            SELECT *, started_at::text AS sort_key
            {filtered} AND {behind}
            ORDER BY started_at DESC, visit_id DESC
            LIMIT {query.Limit + 1}
            """,
            Read,
            cancellationToken);
        // One more than the page holds tells whether there is a next one.
        var items = found.Take(query.Limit).ToList();
        return ([.. items.Select(item => item.Visit)], found.Count > query.Limit ? items[^1].Place : null, total);
    }

    private static (VisitItem Visit, Cursor Place) Read(NpgsqlDataReader row)
    {
        var visit = new VisitItem
        {
            Id = row.Get<Guid>("visit_id"),
            StartedAt = row.Get<DateTimeOffset>("started_at"),
            DurationMs = row.Get<int>("duration_ms"),
            HttpStatus = row.Maybe<int?>("http_status"),
            Bytes = row.Get<long>("bytes"),
            NewItems = row.Get<int>("new_items"),
            KnownItems = row.Get<int>("known_items"),
            FailedItems = row.Get<int>("failed_items"),
            Outcome = row.Get<string>("outcome"),
            Reason = row.Maybe<string>("reason"),
            MovedTo = row.Maybe<string>("moved_to"),
        };
        return (visit, new Cursor(row.Get<string>("sort_key"), visit.Id.ToString()));
    }
}
