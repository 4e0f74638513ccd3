using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Vigie.Contracts.Annotations;
using Vigie.Storage.Database;

namespace Vigie.Storage.Articles;

/// <summary>The annotations that are asked for by their values, one row each; they are replaced with the current version of their article.</summary>
internal static class AnnotationTables
{
    private static readonly Table<(Guid Article, ArticleEntity Entity)> Entities = new("article_entities",
    [
        new("article_id", NpgsqlDbType.Uuid, row => row.Article),
        new("entity_id", NpgsqlDbType.Text, row => row.Entity.Id),
        new("count", NpgsqlDbType.Integer, row => row.Entity.Count),
        new("salience", NpgsqlDbType.Real, row => (float)row.Entity.Salience),
    ]);

    private static readonly Table<(Guid Article, Topic Topic)> Topics = new("article_topics",
    [
        new("article_id", NpgsqlDbType.Uuid, row => row.Article),
        new("topic_id", NpgsqlDbType.Text, row => row.Topic.Id),
        new("name", NpgsqlDbType.Text, row => row.Topic.Name),
        new("score", NpgsqlDbType.Real, row => (float)row.Topic.Score),
    ]);

    private static readonly Table<(Guid Article, int Ordinal, Mention Mention)> Mentions = new("mentions",
    [
        new("article_id", NpgsqlDbType.Uuid, row => row.Article),
        new("ordinal", NpgsqlDbType.Integer, row => row.Ordinal),
        .. Evidence<(Guid Article, int Ordinal, Mention Mention)>(row => row.Mention),
        new("type", NpgsqlDbType.Text, row => TypeName(row.Mention.Type)),
        new("entity_id", NpgsqlDbType.Text, row => row.Mention.EntityId),
        new("resolution", NpgsqlDbType.Text, row => row.Mention.Resolution),
    ]);

    private static readonly Table<(Guid Article, int Ordinal, DateAnnotation Date)> Dates = new("dates",
    [
        new("article_id", NpgsqlDbType.Uuid, row => row.Article),
        new("ordinal", NpgsqlDbType.Integer, row => row.Ordinal),
        .. Evidence<(Guid Article, int Ordinal, DateAnnotation Date)>(row => row.Date),
        new("value", NpgsqlDbType.Text, row => row.Date.Value),
        new("kind", NpgsqlDbType.Text, row => row.Date.Kind),
        new("anchor", NpgsqlDbType.Text, row => row.Date.Anchor),
    ]);

    /// <summary>Removes the rows of articles whose current version changes.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Delete(Guid[] articles) =>
        new[] { "article_entities", "article_topics", "mentions", "dates" }.Select(table =>
            Sql.Command($"DELETE FROM {table} WHERE article_id = ANY($1)", articles));

    public static async Task CopyAsync(NpgsqlConnection connection, IReadOnlyList<ArticleVersion> versions, CancellationToken cancellationToken)
    {
        await Entities.CopyAsync(connection, [.. versions.SelectMany(version => version.Annotations.Entities, (version, entity) => (version.Id, entity))], cancellationToken);
        await Topics.CopyAsync(connection, [.. versions.SelectMany(version => version.Annotations.Topics, (version, topic) => (version.Id, topic))], cancellationToken);
        await Mentions.CopyAsync(connection, [.. versions.SelectMany(version => version.Annotations.Mentions.Select((mention, i) => (version.Id, i, mention)))], cancellationToken);
        await Dates.CopyAsync(connection, [.. versions.SelectMany(version => version.Annotations.Dates.Select((date, i) => (version.Id, i, date)))], cancellationToken);
    }

    /// <summary>The name of a kind of entity, as everywhere outside the code.</summary>
    public static string TypeName(EntityType type) => JsonNamingPolicy.CamelCase.ConvertName(type.ToString());

    private static IEnumerable<Column<TRow>> Evidence<TRow>(Func<TRow, Annotation> annotation) =>
    [
        new("in_title", NpgsqlDbType.Boolean, row => annotation(row).Span.In == "title"),
        new("start", NpgsqlDbType.Integer, row => annotation(row).Span.Start),
        new("length", NpgsqlDbType.Integer, row => annotation(row).Span.Length),
        new("rule", NpgsqlDbType.Text, row => annotation(row).Rule),
        new("confidence", NpgsqlDbType.Real, row => (float)annotation(row).Confidence),
    ];
}
