using Npgsql;
using Vigie.Query.Answers;
using Vigie.Query.Database;

namespace Vigie.Query.Entities;

/// <summary>Finds entities by name, page by page.</summary>
internal sealed class EntityFinder(NpgsqlDataSource archive)
{
    /// <summary>The page behind <paramref name="after"/>, or the first one.</summary>
    public async Task<(IReadOnlyList<EntityItem> Items, Cursor? Last, Total Total)> FindAsync(
        EntityQuery query, Cursor? after, CancellationToken cancellationToken)
    {
        var from = query.Q is { } q ? Named(q) : (Sql)$"(SELECT id, name, type, wikidata, country, provisional, 0::real AS score FROM entities) AS e";
        Sql filtered = $"FROM {from} WHERE {Filters(query)}";
        var total = await archive.CountAsync(filtered, cancellationToken);
        var found = await archive.ListAsync(WithFigures(PageOf(query, filtered, after)), Read, cancellationToken);
        // One more than the page holds tells whether there is a next one.
        var items = found.Take(query.Limit).ToList();
        return ([.. items.Select(item => item.Item)], found.Count > query.Limit ? items[^1].Place : null, total);
    }

    // 3 for the whole name, 2 for its beginning, else a word of it; within each the more similar and, then, the more usual form first.
    private static Sql Named(string q)
    {
        var beginning = q.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_") + "%";
        return
            $"""
            (SELECT e.id, e.name, e.type, e.wikidata, e.country, e.provisional, n.score
             FROM (
                 SELECT entity_id, max(
                     CASE WHEN folded(name) = folded({q}) THEN 3 WHEN folded(name) LIKE folded({beginning}) THEN 2 ELSE 1 END
                     + similarity(folded(name), folded({q}))) AS score
                 FROM entity_names
                 WHERE folded(name) LIKE folded({beginning}) OR folded({q}) <% folded(name)
                 GROUP BY entity_id) AS n
             JOIN entities e ON e.id = n.entity_id) AS e
            """;
    }

    // A name that one article alone gives may be a slip; a copy of the article does not make it more certain.
    private static Sql Established =>
        $"""
        (NOT e.provisional OR EXISTS (
            SELECT FROM article_entities a
            WHERE a.entity_id = e.id AND NOT EXISTS (SELECT FROM article_duplicates d WHERE d.article_id = a.article_id)
            OFFSET 1))
        """;

    private static Sql Filters(EntityQuery query)
    {
        List<Sql> filters = [Established];
        if (query.Type is { } type)
            filters.Add($"e.type = {type}");
        if (query.Country is { } country)
            filters.Add($"e.country = {country.ToUpperInvariant()}");
        return Sql.All(filters);
    }

    private static Sql PageOf(EntityQuery query, Sql filtered, Cursor? after)
    {
        var byName = query.Q is null;
        Sql order = byName ? (Sql)$"e.name, e.id" : (Sql)$"-e.score, e.id";
        Sql key = byName ? (Sql)$"e.name" : (Sql)$"e.score::text";
        Sql behind = (after, byName) switch
        {
            (null, _) => $"TRUE",
            (_, true) => $"(e.name, e.id) > ({after.Key}, {after.Id})",
            _ => $"(-e.score, e.id) > (-({after.Key}::real), {after.Id})",
        };
        return
            $"""
            SELECT e.*, row_number() OVER (ORDER BY {order}) AS place, {key} AS sort_key
            {filtered} AND {behind}
            ORDER BY {order}
            LIMIT {query.Limit + 1}
            """;
    }

    private static Sql WithFigures(Sql page) =>
        $"""
        SELECT e.*,
               ARRAY(SELECT n.name FROM entity_names n WHERE n.entity_id = e.id AND n.name <> e.name ORDER BY n.name) AS aliases,
               (SELECT count(*) FROM article_entities a WHERE a.entity_id = e.id) AS articles
        FROM ({page}) AS e
        ORDER BY e.place
        """;

    private static (EntityItem Item, Cursor Place) Read(NpgsqlDataReader row)
    {
        var item = new EntityItem
        {
            Id = row.Get<string>("id"),
            Name = row.Get<string>("name"),
            Type = row.Get<string>("type"),
            Wikidata = row.Maybe<string>("wikidata"),
            Country = row.Maybe<string>("country"),
            Provisional = row.Get<bool>("provisional"),
            Aliases = row.Get<string[]>("aliases"),
            Articles = row.Get<long>("articles"),
        };
        return (item, new Cursor(row.Get<string>("sort_key"), item.Id));
    }
}
