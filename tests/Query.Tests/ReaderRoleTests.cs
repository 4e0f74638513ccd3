using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Vigie.Query.Tests;

[Collection(QueryCollection.Name)]
public sealed class ReaderRoleTests(QueryService service)
{
    [Theory]
    [InlineData("DELETE FROM articles")]
    [InlineData("UPDATE documents SET status = 'stored'")]
    [InlineData("CREATE TABLE intruder (id integer)")]
    [InlineData("SET default_transaction_read_only = off; DELETE FROM articles")]
    public async Task The_service_cannot_write_to_the_archive(string sql)
    {
        var archive = service.Services.GetRequiredService<NpgsqlDataSource>();
        await using var command = archive.CreateCommand(sql);

        var error = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Contains(error.SqlState, new[] { PostgresErrorCodes.ReadOnlySqlTransaction, PostgresErrorCodes.InsufficientPrivilege });
    }

    [Fact]
    public async Task The_service_works_as_the_reader()
    {
        await using var command = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("SELECT current_user::text");

        Assert.Equal("vigie_reader", await command.ExecuteScalarAsync());
    }
}
