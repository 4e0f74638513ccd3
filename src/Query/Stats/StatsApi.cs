using Npgsql;
using Vigie.Query.Answers;
using Vigie.Query.Database;

namespace Vigie.Query.Stats;

/// <summary>Counts what the archive holds.</summary>
internal static class StatsApi
{
    public static void MapStats(this WebApplication app) =>
        app.MapRead("/api/stats", Get, Format.Json).WithTags("Stats").WithName("getStats").Answers<ArchiveStats>();

    /// <summary>Get the archive's figures</summary>
    /// <remarks>Counts of documents by status, articles, entities of the catalogue, sources and happenings; first and last time of storing.</remarks>
    internal static async Task<IResult> Get(NpgsqlDataSource archive, CancellationToken cancellationToken) =>
        Answer.One((await archive.ListAsync(Counts, Read, cancellationToken))[0]);

    // The recursion hops from source to source along the index instead of reading every article.
    private static Sql Counts =>
        $"""
        WITH RECURSIVE seen AS (
            (SELECT source_id FROM articles ORDER BY source_id LIMIT 1)
            UNION ALL
            SELECT (SELECT a.source_id FROM articles a WHERE a.source_id > s.source_id ORDER BY a.source_id LIMIT 1)
            FROM seen s WHERE s.source_id IS NOT NULL)
        SELECT (SELECT count(*) FROM documents WHERE status = 'received') AS received,
               (SELECT count(*) FROM documents WHERE status = 'stored') AS stored,
               (SELECT count(*) FROM documents WHERE status = 'rejected') AS rejected,
               (SELECT count(*) FROM articles) AS articles,
               (SELECT count(*) FROM entities WHERE NOT provisional) AS entities,
               (SELECT count(*) FROM (SELECT source_id FROM seen WHERE source_id IS NOT NULL
                                      UNION SELECT id FROM sources WHERE definition IS NOT NULL) AS every) AS sources,
               (SELECT min(stored_at) FROM articles) AS first_stored,
               (SELECT max(stored_at) FROM articles) AS last_stored
        """;

    private static ArchiveStats Read(NpgsqlDataReader row) => new()
    {
        Documents = new DocumentCounts(row.Get<long>("received"), row.Get<long>("stored"), row.Get<long>("rejected")),
        Articles = row.Get<long>("articles"),
        Entities = row.Get<long>("entities"),
        Sources = row.Get<long>("sources"),
        // The archive does not merge events into happenings yet.
        Happenings = 0,
        FirstStored = row.Maybe<DateTimeOffset?>("first_stored"),
        LastStored = row.Maybe<DateTimeOffset?>("last_stored"),
    };
}
