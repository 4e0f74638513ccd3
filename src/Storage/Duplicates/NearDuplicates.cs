using Npgsql;
using NpgsqlTypes;
using Vigie.Storage.Articles;
using Vigie.Storage.Database;

namespace Vigie.Storage.Duplicates;

/// <summary>Keeps the archive's near-duplicates up to date with the articles of a transaction.</summary>
internal static class NearDuplicates
{
    // More than this share a band only when a site prints one text everywhere; the earliest ones are what matters.
    private const int MaxCandidates = 5000;

    // Two transactions that do not see each other's articles would miss what these have in common: one at a time, to the commit.
    private const string Turn = "SELECT pg_advisory_xact_lock(hashtextextended('vigie.archive.duplicates', 0))";

    private const string FindCopiesOf = "SELECT article_id FROM article_duplicates WHERE original_id = ANY($1)";

    private const string FindCandidates =
        """
        SELECT f.article_id, f.first_at, f.min_hash, d.original_id, o.first_at
        FROM   article_fingerprints f
        LEFT   JOIN article_duplicates d   USING (article_id)
        LEFT   JOIN article_fingerprints o ON o.article_id = d.original_id
        WHERE  f.bands && (SELECT array_agg(DISTINCT band) FROM article_fingerprints a, unnest(a.bands) AS band WHERE a.article_id = ANY($1))
        ORDER  BY f.article_id <> ALL ($1), f.first_at, f.article_id
        LIMIT  $2
        """;

    private const string Forget = "DELETE FROM article_duplicates WHERE article_id = ANY($1)";

    private const string Write =
        """
        INSERT INTO article_duplicates (article_id, original_id, similarity)
        SELECT * FROM unnest($1, $2, $3)
        ON CONFLICT (article_id) DO UPDATE SET original_id = excluded.original_id, similarity = excluded.similarity
        """;

    private static readonly Table<ArticleVersion> Fingerprints = new("article_fingerprints",
    [
        new("article_id", NpgsqlDbType.Uuid, version => version.Id),
        new("first_at", NpgsqlDbType.TimestampTz, version => version.PublishedAt ?? version.Rank.AsOf),
        new("min_hash", NpgsqlDbType.Array | NpgsqlDbType.Integer, version => SignatureOf(version)!.MinHash),
        new("bands", NpgsqlDbType.Array | NpgsqlDbType.Integer, version => SignatureOf(version)!.Bands),
    ]);

    public static async Task UpdateAsync(NpgsqlConnection connection, ArticlePlan plan, CancellationToken cancellationToken)
    {
        Guid[] changed = [.. plan.ChangedArticles.Select(row => row.Version.Id)];
        List<ArticleVersion> signed = [.. plan.NewArticles.Concat(plan.ChangedArticles).Select(row => row.Version).Where(version => SignatureOf(version) is not null)];
        if (changed.Length == 0 && signed.Count == 0)
            return;

        await connection.ExecuteAsync([Sql.Command("DELETE FROM article_fingerprints WHERE article_id = ANY($1)", changed)], cancellationToken);
        await Fingerprints.CopyAsync(connection, signed, cancellationToken);
        var copies = await connection.ReadAsync(row => row.GetGuid(0), [Sql.Command(Turn), Sql.Command(FindCopiesOf, changed)], cancellationToken);
        HashSet<Guid> arrived = [.. signed.Select(version => version.Id), .. copies];
        var candidates = await connection.ReadAsync(
            Candidate, [Sql.Command(FindCandidates, arrived.ToArray(), MaxCandidates)], cancellationToken);

        var originals = OriginalFinder.Find(arrived, candidates);

        await connection.ExecuteAsync(
            [
                Sql.Command(Forget, changed.Concat(copies).ToArray()),
                Sql.Command(
                    Write,
                    originals.Select(original => original.ArticleId).ToArray(),
                    originals.Select(original => original.OriginalId).ToArray(),
                    originals.Select(original => (float)original.Similarity).ToArray()),
            ],
            cancellationToken);
    }

    private static Signature? SignatureOf(ArticleVersion version) => Signature.From(version.Annotations.Fingerprint);

    private static Candidate Candidate(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetFieldValue<DateTimeOffset>(1),
        new Signature(row.GetFieldValue<int[]>(2)),
        row.IsDBNull(3) ? null : row.GetGuid(3),
        row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4));
}
