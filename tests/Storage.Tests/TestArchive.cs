using Npgsql;
using Vigie.Archive;
using Vigie.Contracts;
using Vigie.Storage.Articles;
using Vigie.Storage.Documents;
using Vigie.Testing;

namespace Vigie.Storage.Tests;

/// <summary>An archive of a test's own, with the writers that fill it.</summary>
internal sealed class TestArchive : IAsyncDisposable
{
    private TestArchive(string connectionString)
    {
        ConnectionString = connectionString;
        Database = NpgsqlDataSource.Create(connectionString);
        Articles = new ArticleWriter(Database, TimeProvider.System);
        Documents = new DocumentWriter(Database, TimeProvider.System);
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource Database { get; }

    public ArticleWriter Articles { get; }

    public DocumentWriter Documents { get; }

    public static async Task<TestArchive> CreateAsync(PostgresServer server) =>
        Of(await server.CreateDatabaseAsync("archive", database => ArchiveSchema.MigrateAsync(database, CancellationToken.None)));

    public static TestArchive Of(string connectionString) => new(connectionString);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public Task<IReadOnlyList<ArticleStored>> WriteAsync(params ArticleEnriched[] articles) => Articles.WriteAsync(articles, CancellationToken.None);

    public Task<IReadOnlyList<bool>> WriteAsync(params DocumentCollected[] documents) => Documents.WriteAsync(documents, CancellationToken.None);

    public async Task<T> ScalarAsync<T>(string sql, params object[] values)
    {
        await using var command = Database.CreateCommand(sql);
        command.Parameters.AddRange(Array.ConvertAll(values, value => new NpgsqlParameter { Value = value }));
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Empties all tables: quicker than another database.</summary>
    public async Task EmptyAsync()
    {
        await using var command = Database.CreateCommand("TRUNCATE documents, document_articles, articles, entities, catalogue_state, sources, source_fetches CASCADE");
        await command.ExecuteNonQueryAsync();
    }

    public Task<string> StatusAsync(Guid document) => ScalarAsync<string>("SELECT status FROM documents WHERE id = $1", document);

    /// <summary>All that the archive holds as text, without what depends on the moment of storing: times of storing and numbers of revisions.</summary>
    public async Task<string> ContentAsync()
    {
        string[] tables =
        [
            "documents", "document_articles", "articles", "article_revisions", "entities", "entity_names", "article_entities",
            "article_topics", "mentions", "dates", "article_fingerprints", "article_duplicates", "sources", "source_fetches",
        ];
        var contents = new List<string>();
        foreach (var table in tables)
            contents.Add(table + "\n" + await ScalarAsync<string>(
                $"SELECT coalesce(string_agg(row, E'\n' ORDER BY row), '') FROM (SELECT (to_jsonb(t) - 'stored_at' - 'revision')::text AS row FROM {table} t) AS rows"));
        return string.Join("\n\n", contents);
    }
}
