using Npgsql;
using Vigie.Contracts;
using Vigie.Storage.Batches;
using Vigie.Storage.Database;
using Vigie.Storage.Documents;
using Vigie.Storage.Duplicates;

namespace Vigie.Storage.Articles;

/// <summary>
/// Writes articles so that the archive is the same whatever the order in which they come, how often, and to which replica.
/// Locks are taken in one order everywhere: articles, entities, documents, duplicates.
/// </summary>
internal sealed class ArticleWriter(NpgsqlDataSource database, TimeProvider clock) : IBatchWriter<ArticleEnriched, ArticleStored>
{
    private const string FindKnown =
        """
        SELECT article_id, revision, as_of, enriched_at, content_hash, document_id, stored_at
        FROM   article_revisions
        WHERE  article_id = ANY($1)
        """;

    public async Task<IReadOnlyList<ArticleStored>> WriteAsync(IReadOnlyList<ArticleEnriched> batch, CancellationToken cancellationToken)
    {
        List<ArticleVersion> versions = [.. batch.Select(message => new ArticleVersion(message))];
        var now = clock.GetUtcNow().AsArchived();

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var known = await LockAsync(connection, [.. versions.Select(version => version.Id).Distinct()], cancellationToken);
        var plan = new ArticlePlan(versions, known, now);
        await WriteAsync(connection, plan, cancellationToken);
        await DocumentRows.NoteArticlesAsync(connection, versions, now, cancellationToken);
        await NearDuplicates.UpdateAsync(connection, plan, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return [.. versions.Select(version => Stored(version, plan))];
    }

    // The second statement sees what the lock was waited for.
    private static Task<List<KnownRevision>> LockAsync(NpgsqlConnection connection, Guid[] ids, CancellationToken cancellationToken) =>
        connection.ReadAsync(Known, [ArticleLocks.Take(ids), Sql.Command(FindKnown, ids)], cancellationToken);

    private static KnownRevision Known(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetInt32(1),
        new VersionRank(
            row.GetFieldValue<DateTimeOffset>(2),
            row.GetFieldValue<DateTimeOffset>(3),
            Convert.ToHexStringLower(row.GetFieldValue<byte[]>(4)),
            row.GetGuid(5)),
        row.GetFieldValue<DateTimeOffset>(6));

    private static async Task WriteAsync(NpgsqlConnection connection, ArticlePlan plan, CancellationToken cancellationToken)
    {
        List<ArticleVersion> current = [.. plan.NewArticles.Concat(plan.ChangedArticles).Select(row => row.Version)];

        await connection.ExecuteAsync(
            [
                EntityRows.AddMissing(current),
                .. plan.RenewedRevisions.Select(row => ArticleTables.Revisions.Update(row, "article_id", "revision")),
                .. plan.ChangedArticles.Select(row => ArticleTables.Articles.Update(row, "id")),
                .. AnnotationTables.Delete([.. plan.ChangedArticles.Select(row => row.Version.Id)]),
            ],
            cancellationToken);

        await ArticleTables.Articles.CopyAsync(connection, plan.NewArticles, cancellationToken);
        await ArticleTables.Revisions.CopyAsync(connection, plan.NewRevisions, cancellationToken);
        await AnnotationTables.CopyAsync(connection, current, cancellationToken);
    }

    private static ArticleStored Stored(ArticleVersion version, ArticlePlan plan)
    {
        var (revision, storedAt, current) = plan.Outcome(version);
        return new ArticleStored
        {
            ArticleId = version.Id,
            DocumentId = version.Article.DocumentId,
            Revision = revision,
            Current = current,
            StoredAt = storedAt,
        };
    }
}
