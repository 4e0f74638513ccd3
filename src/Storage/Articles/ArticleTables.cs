using NpgsqlTypes;
using Vigie.Storage.Database;

namespace Vigie.Storage.Articles;

/// <summary>How versions of articles are laid out in their two tables.</summary>
internal static class ArticleTables
{
    public static readonly Table<RevisionRow> Articles = new("articles",
    [
        new("id", NpgsqlDbType.Uuid, row => row.Version.Id),
        new("source_id", NpgsqlDbType.Text, row => row.Version.Article.SourceId),
        new("published_at", NpgsqlDbType.TimestampTz, row => row.Version.PublishedAt),
        new("annotations", NpgsqlDbType.Jsonb, row => row.Version.AnnotationsJson),
        new("knowledge_version", NpgsqlDbType.Text, row => row.Version.KnowledgeVersion),
        .. Shared,
    ]);

    public static readonly Table<RevisionRow> Revisions = new("article_revisions",
    [
        new("article_id", NpgsqlDbType.Uuid, row => row.Version.Id),
        .. Shared,
    ]);

    private static IEnumerable<Column<RevisionRow>> Shared =>
    [
        new("revision", NpgsqlDbType.Integer, row => row.Number),
        new("content_hash", NpgsqlDbType.Bytea, row => Convert.FromHexString(row.Version.Rank.ContentHash)),
        new("document_id", NpgsqlDbType.Uuid, row => row.Version.Article.DocumentId),
        new("url", NpgsqlDbType.Text, row => row.Version.Article.Url),
        new("title", NpgsqlDbType.Text, row => row.Version.Article.Title),
        new("lead", NpgsqlDbType.Text, row => row.Version.Article.Lead),
        new("text", NpgsqlDbType.Text, row => row.Version.Article.Text),
        new("authors", NpgsqlDbType.Array | NpgsqlDbType.Text, row => row.Version.Article.Authors.ToArray()),
        new("language", NpgsqlDbType.Text, row => row.Version.Article.Language),
        new("published_value", NpgsqlDbType.Text, row => row.Version.Article.Published?.Value),
        new("published_precision", NpgsqlDbType.Text, row => row.Version.Article.Published?.Precision),
        new("modified_value", NpgsqlDbType.Text, row => row.Version.Article.Modified?.Value),
        new("modified_precision", NpgsqlDbType.Text, row => row.Version.Article.Modified?.Precision),
        new("partial", NpgsqlDbType.Boolean, row => row.Version.Article.Partial),
        new("no_archive", NpgsqlDbType.Boolean, row => row.Version.Article.NoArchive),
        new("as_of", NpgsqlDbType.TimestampTz, row => row.Version.Rank.AsOf),
        new("collected_at", NpgsqlDbType.TimestampTz, row => row.Version.CollectedAt),
        new("enriched_at", NpgsqlDbType.TimestampTz, row => row.Version.Rank.EnrichedAt),
        new("stored_at", NpgsqlDbType.TimestampTz, row => row.StoredAt),
    ];
}
