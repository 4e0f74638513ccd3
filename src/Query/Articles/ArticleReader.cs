using Npgsql;
using Vigie.Query.Answers;
using Vigie.Query.Database;

namespace Vigie.Query.Articles;

/// <summary>Reads one article with all that is known of it.</summary>
internal sealed class ArticleReader(NpgsqlDataSource archive)
{
    /// <summary>The current version; null when there is no such article.</summary>
    public async Task<ArticleDetail?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await archive.ListAsync(
            $"""
            SELECT a.*, d.location, c.original_id
            FROM articles a
            LEFT JOIN documents d ON d.id = a.document_id
            LEFT JOIN article_duplicates c ON c.article_id = a.id
            WHERE a.id = {id}
            """,
            Read,
            cancellationToken);
        return found.SingleOrDefault();
    }

    private static ArticleDetail Read(NpgsqlDataReader row) => new()
    {
        Id = row.Get<Guid>("id"),
        Title = row.Get<string>("title"),
        Lead = row.Maybe<string>("lead"),
        Url = row.Maybe<string>("url"),
        Source = row.Get<string>("source_id"),
        Language = row.Maybe<string>("language"),
        Published = Dates.Read(row, "published"),
        Highlights = [],
        Text = row.Get<bool>("no_archive") ? null : row.Get<string>("text"),
        Authors = row.Get<string[]>("authors"),
        Annotations = new RawJson(row.Get<byte[]>("annotations")),
        Provenance = ReadProvenance(row),
        Revision = row.Get<int>("revision"),
        Partial = row.Get<bool>("partial"),
        DuplicateOf = row.Maybe<Guid?>("original_id"),
    };

    private static Provenance ReadProvenance(NpgsqlDataReader row) => new()
    {
        DocumentId = row.Get<Guid>("document_id"),
        Source = row.Get<string>("source_id"),
        Location = row.Maybe<string>("location"),
        Modified = Dates.Read(row, "modified"),
        AsOf = row.Get<DateTimeOffset>("as_of"),
        CollectedAt = row.Get<DateTimeOffset>("collected_at"),
        EnrichedAt = row.Get<DateTimeOffset>("enriched_at"),
        StoredAt = row.Get<DateTimeOffset>("stored_at"),
        KnowledgeVersion = row.Get<string>("knowledge_version"),
    };
}
