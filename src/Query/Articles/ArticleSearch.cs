using Npgsql;
using Vigie.Query.Answers;
using Vigie.Query.Database;

namespace Vigie.Query.Articles;

/// <summary>Finds articles, page by page.</summary>
internal sealed class ArticleSearch(NpgsqlDataSource archive)
{
    /// <summary>The page behind <paramref name="after"/>, or the first one.</summary>
    public async Task<ArticleMatches> FindAsync(ArticleQuery query, Cursor? after, CancellationToken cancellationToken)
    {
        if (await ArticleConditions.OfAsync(query, archive, cancellationToken) is not { } conditions)
            return ArticleMatches.None;

        var total = await archive.CountAsync($"FROM articles a WHERE {conditions}", cancellationToken);
        var found = await archive.ListAsync(Shown(PageOf(query, conditions, after), query), ReadItem, cancellationToken);
        // One more than the page holds tells whether there is a next one.
        var items = found.Take(query.Limit).ToList();
        return new ArticleMatches([.. items.Select(found => found.Item)], found.Count > query.Limit ? items[^1].Place : null, total);
    }

    private static Sql PageOf(ArticleQuery query, Sql conditions, Cursor? after)
    {
        var key = SortKey(query);
        Sql behind = after is null ? (Sql)$"TRUE" : (Sql)$"({key}, a.id) < ({SortValue(query, after.Key)}, {after.Id}::uuid)";
        return
            $"""
            SELECT a.id, {key} AS sort_key
            FROM articles a
            WHERE {conditions} AND {behind}
            ORDER BY {key} DESC, a.id DESC
            LIMIT {query.Limit + 1}
            """;
    }

    // Weights are PostgreSQL's (title 1, lead 0.4, text 0.2); 1 divides by 1 + log(length), so that long texts do not win by length.
    private static Sql SortKey(ArticleQuery query) => query.Order switch
    {
        ArticleQuery.ByRelevance => $"ts_rank_cd(a.search, {ArticleConditions.Words(query.Q!)}, 1)",
        ArticleQuery.ByStored => $"a.stored_at",
        _ => $"coalesce(a.published_at, '-infinity')",
    };

    // Keys travel in cursors as PostgreSQL writes them, which loses no digit.
    private static Sql SortValue(ArticleQuery query, string key) =>
        query.Order == ArticleQuery.ByRelevance ? (Sql)$"{key}::real" : (Sql)$"{key}::timestamptz";

    private static Sql Shown(Sql page, ArticleQuery query)
    {
        Sql highlights = query.Q is { } q
            ? (Sql)$"""
                ts_headline('french_unaccented', translate(a.title, {Highlights.Marks}, ''), {ArticleConditions.Words(q)}, {Highlights.TitleOptions}) AS marked_title,
                ts_headline('french_unaccented', translate(a.text, {Highlights.Marks}, ''), {ArticleConditions.Words(q)}, {Highlights.TextOptions}) AS marked_text
            """
            : (Sql)$"'' AS marked_title, '' AS marked_text";
        return
            $"""
            SELECT a.id, a.title, a.lead, a.url, a.source_id, a.language, a.published_value, a.published_precision,
                   page.sort_key::text AS sort_key, {query.Order == ArticleQuery.ByRelevance} AS ranked, {highlights}
            FROM ({page}) AS page JOIN articles a USING (id)
            ORDER BY page.sort_key DESC, a.id DESC
            """;
    }

    private static (ArticleItem Item, Cursor Place) ReadItem(NpgsqlDataReader row)
    {
        var id = row.Get<Guid>("id");
        var key = row.Get<string>("sort_key");
        var item = new ArticleItem
        {
            Id = id,
            Title = row.Get<string>("title"),
            Lead = row.Maybe<string>("lead"),
            Url = row.Maybe<string>("url"),
            Source = row.Get<string>("source_id"),
            Language = row.Maybe<string>("language"),
            Published = Dates.Read(row, "published"),
            Highlights = Highlights.Read(row.Get<string>("marked_title"), row.Get<string>("marked_text")),
            Score = row.Get<bool>("ranked") ? float.Parse(key) : null,
        };
        return (item, new Cursor(key, id.ToString()));
    }
}
