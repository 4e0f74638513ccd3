using System.Text.Json;
using Npgsql;
using Vigie.Contracts;
using Vigie.Query.Answers;
using Vigie.Query.Database;

namespace Vigie.Query.Sources;

/// <summary>Finds sources.</summary>
internal sealed class SourceFinder(NpgsqlDataSource archive, TimeProvider clock)
{
    // Storage lists a source when it hears of it, a moment after the client got its 202.
    private static readonly TimeSpan RowAppearsWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static Sql Columns =>
        $"id, definition::text, decided_at, health, reason, failures_in_a_row, last_fetched_at, last_new_at, next_visit_at, moved_to";

    /// <summary>The page behind <paramref name="after"/>, or the first one, by name.</summary>
    public async Task<(IReadOnlyList<ListedSource> Items, Cursor? Last, Total Total)> FindAsync(
        SourceQuery query, Cursor? after, CancellationToken cancellationToken)
    {
        Sql filtered = $"FROM sources WHERE {Filters(query)}";
        var total = await archive.CountAsync(filtered, cancellationToken);
        Sql behind = after is null ? (Sql)$"TRUE" : (Sql)$"(definition ->> 'name', id) > ({after.Key}, {after.Id})";
        var found = await archive.ListAsync(
            $"SELECT {Columns} {filtered} AND {behind} ORDER BY definition ->> 'name', id LIMIT {query.Limit + 1}", Read, cancellationToken);
        // One more than the page holds tells whether there is a next one.
        var items = found.Take(query.Limit).ToList();
        return (items, found.Count > query.Limit ? new Cursor(items[^1].Definition.Name, items[^1].Id) : null, total);
    }

    /// <summary>All sources, by name.</summary>
    public async Task<IReadOnlyList<ListedSource>> AllAsync(CancellationToken cancellationToken) => await archive.ListAsync(
        $"SELECT {Columns} FROM sources WHERE definition IS NOT NULL ORDER BY definition ->> 'name', id", Read, cancellationToken);

    /// <summary>The source with this id; null when there is none now.</summary>
    public async Task<ListedSource?> FindAsync(string id, CancellationToken cancellationToken) => SourceRules.IsId(id)
        ? (await archive.ListAsync(
            $"SELECT {Columns} FROM sources WHERE id = {id} AND definition IS NOT NULL", Read, cancellationToken)).SingleOrDefault()
        : null;

    /// <summary>The source with this id; null when there is none and none appears within two seconds.</summary>
    public async Task<ListedSource?> AwaitAsync(string id, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var source = await FindAsync(id, cancellationToken);
            if (source is not null || !SourceRules.IsId(id) || clock.GetElapsedTime(started) >= RowAppearsWithin)
                return source;
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    /// <summary>When the latest decision about a source was made, be it a removal; null when there is none.</summary>
    public async Task<DateTimeOffset?> DecidedAtAsync(string id, CancellationToken cancellationToken) => (await archive.ListAsync(
        $"SELECT decided_at FROM sources WHERE id = {id}", row => row.Maybe<DateTimeOffset?>("decided_at"), cancellationToken)).SingleOrDefault();

    private static Sql Filters(SourceQuery query)
    {
        List<Sql> filters = [$"definition IS NOT NULL"];
        if (query.Q is { } q)
            filters.Add(Named($"%{q.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%"));
        if (query.Country is { } country)
            filters.Add($"upper(definition ->> 'country') = {country.ToUpperInvariant()}");
        if (query.Language is { } language)
            filters.Add($"lower(definition ->> 'language') = {language.ToLowerInvariant()}");
        if (query.Owner is { } owner)
            filters.Add($"definition ->> 'owner' = {owner}");
        if (query.Kind is { } kind)
            filters.Add($"definition ->> 'kind' = {kind}");
        if (query.Topic is { } topic)
            filters.Add($"definition -> 'topics' @> to_jsonb({topic}::text)");
        if (query.Health is { } health)
            filters.Add(health == SourceQuery.Unvisited ? (Sql)$"health IS NULL" : (Sql)$"health = {health}");
        if (query.Enabled is { } enabled)
            filters.Add($"(definition ->> 'enabled')::boolean = {enabled == "true"}");
        return Sql.All(filters);
    }

    private static Sql Named(string like) =>
        $"""
        (folded(definition ->> 'name') LIKE folded({like}) OR id LIKE lower({like})
         OR lower(substring(definition ->> 'url' FROM '^[a-zA-Z]+://([^/?#]*)')) LIKE lower({like}))
        """;

    private static ListedSource Read(NpgsqlDataReader row) => new()
    {
        Id = row.Get<string>("id"),
        Definition = JsonSerializer.Deserialize<SourceDefinition>(row.Get<string>("definition"), ContractJson.Options)
            ?? throw new InvalidOperationException($"The definition of source {row.Get<string>("id")} is null."),
        DecidedAt = row.Get<DateTimeOffset>("decided_at"),
        Health = row.Maybe<string>("health"),
        Reason = row.Maybe<string>("reason"),
        FailuresInARow = row.Get<int>("failures_in_a_row"),
        LastFetchedAt = row.Maybe<DateTimeOffset?>("last_fetched_at"),
        LastNewAt = row.Maybe<DateTimeOffset?>("last_new_at"),
        NextVisitAt = row.Maybe<DateTimeOffset?>("next_visit_at"),
        MovedTo = row.Maybe<string>("moved_to"),
    };
}
