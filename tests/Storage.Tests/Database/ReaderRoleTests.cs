using Npgsql;
using Vigie.Storage.Database;
using Vigie.Testing;
using static Vigie.Storage.Tests.Samples;

namespace Vigie.Storage.Tests.Database;

[Collection(PostgresCollection.Name)]
public sealed class ReaderRoleTests(PostgresServer server)
{
    private const string Password = "l'ouvre-boîte \\ 'x";

    [Fact]
    public async Task The_reader_sees_all_tables_also_later_ones()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        await ReaderRole.EnsureAsync(archive.Database, "another", CancellationToken.None);
        await ReaderRole.EnsureAsync(archive.Database, Password, CancellationToken.None);
        await archive.WriteAsync(Article("a"));
        await ExecuteAsync(archive.Database, "CREATE TABLE later (id integer)");
        await using var reader = Reader(archive);

        foreach (var table in new[] { "articles", "documents", "entity_names", "article_duplicates", "later" })
            await ExecuteAsync(reader, $"SELECT * FROM {table}");
    }

    [Theory]
    [InlineData("DELETE FROM articles")]
    [InlineData("BEGIN READ WRITE; DELETE FROM articles")]
    [InlineData("SET default_transaction_read_only = off; INSERT INTO catalogue_state (version) VALUES ('x')")]
    [InlineData("SET default_transaction_read_only = off; CREATE TABLE mine (id integer)")]
    public async Task The_reader_changes_nothing(string statement)
    {
        await using var archive = await TestArchive.CreateAsync(server);
        await ReaderRole.EnsureAsync(archive.Database, Password, CancellationToken.None);
        await using var reader = Reader(archive);

        var error = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(reader, statement));

        Assert.Contains(error.SqlState, new[] { PostgresErrorCodes.ReadOnlySqlTransaction, PostgresErrorCodes.InsufficientPrivilege });
    }

    private static NpgsqlDataSource Reader(TestArchive archive) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(archive.ConnectionString) { Username = ReaderRole.Name, Password = Password });

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
