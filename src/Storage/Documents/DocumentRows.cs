using Npgsql;
using NpgsqlTypes;
using Vigie.Contracts;
using Vigie.Storage.Articles;
using Vigie.Storage.Database;

namespace Vigie.Storage.Documents;

/// <summary>
/// The rows of documents, which the submission, the articles and the document itself make or complete, in any order. Whoever
/// changes one holds its lock first, so that of two who complete a document together the later one sees the other.
/// </summary>
internal static class DocumentRows
{
    private const string Note =
        """
        INSERT INTO documents (id, source_id, url, media_type, received_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
        """;

    private const string NoteMany =
        """
        INSERT INTO documents (id, source_id, received_at)
        SELECT * FROM unnest($1, $2, $3) AS document (id, source_id, received_at) ORDER BY id
        ON CONFLICT DO NOTHING
        """;

    private const string Lock = "SELECT FROM documents WHERE id = ANY($1) ORDER BY id FOR UPDATE";

    private const string NoteArrived =
        """
        INSERT INTO document_articles (document_id, article_id)
        SELECT * FROM unnest($1, $2) AS arrived (document_id, article_id) ORDER BY 1, 2
        ON CONFLICT DO NOTHING
        """;

    private const string Complete =
        """
        UPDATE documents d
        SET    status = 'stored', stored_at = $2
        WHERE  d.id = ANY($1) AND d.status = 'received' AND d.collected_at IS NOT NULL
        AND    NOT EXISTS (
                   SELECT FROM unnest(d.article_ids) AS expected (id)
                   WHERE  NOT EXISTS (SELECT FROM document_articles a WHERE a.document_id = d.id AND a.article_id = expected.id))
        RETURNING d.id
        """;

    public static async Task NoteSubmissionAsync(NpgsqlDataSource database, DocumentSubmitted submitted, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Note);
        command.Parameters.AddWithValue(submitted.DocumentId);
        command.Parameters.AddWithValue(submitted.SourceId);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)submitted.Url ?? DBNull.Value);
        command.Parameters.AddWithValue(submitted.MediaType);
        command.Parameters.AddWithValue(submitted.SubmittedAt.AsArchived());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Notes the articles that have arrived from their documents.</summary>
    public static async Task NoteArticlesAsync(
        NpgsqlConnection connection, IReadOnlyList<ArticleVersion> versions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var documents = versions.DistinctBy(version => version.Article.DocumentId).ToList();
        Guid[] ids = [.. documents.Select(version => version.Article.DocumentId)];
        await connection.ExecuteAsync(
            [
                Sql.Command(
                    NoteMany,
                    ids,
                    documents.ConvertAll(version => version.Article.SourceId),
                    documents.ConvertAll(version => version.CollectedAt)),
                Sql.Command(Lock, ids),
                Sql.Command(
                    NoteArrived,
                    versions.Select(version => version.Article.DocumentId).ToArray(),
                    versions.Select(version => version.Id).ToArray()),
                Sql.Command(Complete, ids, now),
            ],
            cancellationToken);
    }

    /// <summary>Marks documents as stored which are there with all of their articles; their rows must be locked.</summary>
    /// <returns>The ids of those.</returns>
    public static async Task<HashSet<Guid>> CompleteAsync(
        NpgsqlConnection connection, Guid[] documents, DateTimeOffset now, CancellationToken cancellationToken) =>
        [.. await connection.ReadAsync(row => row.GetGuid(0), [Sql.Command(Complete, documents, now)], cancellationToken)];
}
