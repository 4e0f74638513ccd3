using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Vigie.Archive;
using Vigie.Testing;

namespace Vigie.Storage.Tests.Archive;

[Collection(PostgresCollection.Name)]
public sealed class ArchiveSchemaTests(PostgresServer server)
{
    [Fact]
    public async Task Migrations_apply_to_an_empty_database_once_whoever_runs_them()
    {
        await using var database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ArchiveSchema.MigrateAsync(database, CancellationToken.None)));
        await ArchiveSchema.MigrateAsync(database, CancellationToken.None);

        await using var applied = database.CreateCommand("""SELECT count(*) FROM "__EFMigrationsHistory" """);
        var written = typeof(ArchiveSchema).Assembly.GetTypes().LongCount(type => type.IsSubclassOf(typeof(Migration)));
        Assert.Equal(written, await applied.ExecuteScalarAsync());
    }

    [Fact]
    public async Task The_model_is_the_schema()
    {
        await using var database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
        await ArchiveSchema.MigrateAsync(database, CancellationToken.None);

        var schema = await SchemaColumnsAsync(database);

        Assert.Equal(schema, ModelColumns(database));
    }

    [Theory]
    [InlineData("l'accord de coopération", "accords")]
    [InlineData("Les négociations avancent.", "negociation")]
    [InlineData("LA ROUTE DE LA SOIE", "\"routes de la soie\"")]
    [InlineData("l’OCS se réunit", "OCS")]
    public async Task Search_ignores_accents_case_number_and_elision(string text, string question)
    {
        await using var database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
        await ArchiveSchema.MigrateAsync(database, CancellationToken.None);

        await using var command = database.CreateCommand(
            "SELECT to_tsvector('french_unaccented', $1) @@ websearch_to_tsquery('french_unaccented', $2)");
        command.Parameters.AddWithValue(text);
        command.Parameters.AddWithValue(question);

        Assert.Equal(true, await command.ExecuteScalarAsync());
    }

    private static async Task<List<string>> SchemaColumnsAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            """
            SELECT format('%s.%s %s %s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                          CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END,
                          CASE WHEN a.attnum = ANY (k.conkey) THEN ' key' ELSE '' END)
            FROM   pg_class c
            JOIN   pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT   JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
            WHERE  c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '__EFMigrationsHistory'
            ORDER  BY 1
            """);
        await using var rows = await command.ExecuteReaderAsync();
        var columns = new List<string>();
        while (await rows.ReadAsync())
            columns.Add(rows.GetString(0));
        return [.. columns.Order(StringComparer.Ordinal)];
    }

    private static List<string> ModelColumns(NpgsqlDataSource database)
    {
        using var archive = new ArchiveContext(new DbContextOptionsBuilder<ArchiveContext>().UseNpgsql(database).Options);
        return [.. archive.Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties().Select(property =>
                $"{type.GetTableName()}.{property.GetColumnName()} {property.GetColumnType()} "
                + (property.IsColumnNullable() ? "null" : "not null")
                + (property.IsPrimaryKey() ? " key" : "")))
            .Order(StringComparer.Ordinal)];
    }
}
