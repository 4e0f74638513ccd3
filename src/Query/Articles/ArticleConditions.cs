using Npgsql;
using Vigie.Query.Database;
using Vigie.Query.Entities;
using Vigie.Query.Parameters;

namespace Vigie.Query.Articles;

/// <summary>The filters of an article query as conditions on <c>articles a</c>.</summary>
internal static class ArticleConditions
{
    /// <summary>The words as a full-text query.</summary>
    public static Sql Words(string q) => $"websearch_to_tsquery('french_unaccented', {SearchText.Normalise(q)})";

    /// <summary>Conditions for all filters; null when no article can satisfy them, because nobody bears the entity's name.</summary>
    public static async Task<Sql?> OfAsync(ArticleQuery query, NpgsqlDataSource archive, CancellationToken cancellationToken)
    {
        List<Sql> conditions = [];
        if (query.Q is { } q)
            conditions.Add($"a.search @@ {Words(q)}");
        if (query.Entity is { } entity)
        {
            // Known ids let the planner see how common the entity is.
            var ids = await archive.FindEntityIdsAsync(entity, cancellationToken);
            if (ids is [])
                return null;
            conditions.Add($"EXISTS (SELECT FROM article_entities e WHERE e.article_id = a.id AND e.entity_id = ANY({ids}))");
        }

        if (query.Topic is { } topic)
            conditions.Add($"EXISTS (SELECT FROM article_topics t WHERE t.article_id = a.id AND t.topic_id = {topic})");
        if (query.Source is { } source)
            conditions.Add($"a.source_id = {source}");
        if (query.Country is { } country)
            conditions.Add(OfCountry(country.ToUpperInvariant()));
        if (query.Language is { } language)
            conditions.Add($"a.language = {language}");
        if (query.From is { } from)
            conditions.Add($"coalesce(a.published_at, '-infinity') >= {Period.TryParse(from)!.Value.Start}");
        if (query.To is { } to)
            conditions.Add($"a.published_at IS NOT NULL AND coalesce(a.published_at, '-infinity') < {Period.TryParse(to)!.Value.End}");
        return Sql.All(conditions);
    }

    private static Sql OfCountry(string country) =>
        $"""
        EXISTS (
            SELECT FROM article_entities e JOIN entities c ON c.id = e.entity_id
            WHERE e.article_id = a.id AND c.country = {country})
        """;
}
