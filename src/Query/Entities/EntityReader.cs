using Npgsql;
using Vigie.Query.Database;

namespace Vigie.Query.Entities;

/// <summary>Reads one entity with its figures.</summary>
internal sealed class EntityReader(NpgsqlDataSource archive)
{
    // An entity that is in every second article would need seconds to be counted in full.
    private const int CountedAtMost = 2000;

    /// <summary>The entity with this id or Wikidata id; null when there is none.</summary>
    public async Task<EntityDetail?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = await archive.ListAsync(
            $"""
            SELECT e.*, ARRAY(SELECT n.name FROM entity_names n WHERE n.entity_id = e.id AND n.name <> e.name ORDER BY n.name) AS aliases,
                   f.articles, f.first_published, f.last_published
            FROM entities e,
                 LATERAL (
                     SELECT count(*) AS articles, min(a.published_at) AS first_published, max(a.published_at) AS last_published
                     FROM article_entities m JOIN articles a ON a.id = m.article_id
                     WHERE m.entity_id = e.id) AS f
            WHERE e.id = {id} OR e.wikidata = {id}
            ORDER BY e.id = {id} DESC
            LIMIT 1
            """,
            ReadFigures,
            cancellationToken);
        if (found is not [var entity])
            return null;
        return entity with
        {
            CountedOver = Math.Min(entity.Articles, CountedAtMost),
            CoMentioned = await CoMentionedAsync(entity.Id, cancellationToken),
            Topics = await TopicsAsync(entity.Id, cancellationToken),
        };
    }

    private Task<List<CoMention>> CoMentionedAsync(string id, CancellationToken cancellationToken) => archive.ListAsync(
        $"""
        SELECT e.id, e.name, e.type, c.articles
        FROM (
            SELECT o.entity_id, count(*) AS articles
            FROM ({Latest(id)}) AS m JOIN article_entities o ON o.article_id = m.article_id
            WHERE o.entity_id <> {id}
            GROUP BY o.entity_id
            ORDER BY articles DESC, o.entity_id
            LIMIT 10) AS c
        JOIN entities e ON e.id = c.entity_id
        ORDER BY c.articles DESC, e.id
        """,
        row => new CoMention(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3)),
        cancellationToken);

    private Task<List<TopicCount>> TopicsAsync(string id, CancellationToken cancellationToken) => archive.ListAsync(
        $"""
        SELECT t.topic_id, min(t.name), count(*) AS articles
        FROM ({Latest(id)}) AS m JOIN article_topics t ON t.article_id = m.article_id
        GROUP BY t.topic_id
        ORDER BY articles DESC, t.topic_id
        LIMIT 10
        """,
        row => new TopicCount(row.GetString(0), row.GetString(1), row.GetInt64(2)),
        cancellationToken);

    private static Sql Latest(string id) =>
        $"""
        SELECT m.article_id FROM article_entities m JOIN articles a ON a.id = m.article_id
        WHERE m.entity_id = {id}
        ORDER BY a.stored_at DESC, a.id DESC
        LIMIT {CountedAtMost}
        """;

    private static EntityDetail ReadFigures(NpgsqlDataReader row) => new()
    {
        Id = row.Get<string>("id"),
        Name = row.Get<string>("name"),
        Type = row.Get<string>("type"),
        Wikidata = row.Maybe<string>("wikidata"),
        Country = row.Maybe<string>("country"),
        Provisional = row.Get<bool>("provisional"),
        Aliases = row.Get<string[]>("aliases"),
        Articles = row.Get<long>("articles"),
        FirstPublished = row.Maybe<DateTimeOffset?>("first_published"),
        LastPublished = row.Maybe<DateTimeOffset?>("last_published"),
        CoMentioned = [],
        Topics = [],
        CountedOver = 0,
    };
}
