using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Vigie.AppHost.Local.Servers;

/// <summary>Tells what keeps a server from being used; null when nothing does.</summary>
internal static class ServerChecks
{
    /// <summary>Enters, and creates the databases that are missing.</summary>
    public static async Task<string?> FindPostgresProblemAsync(
        string connectionString, IEnumerable<string> databases, CancellationToken cancellationToken)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 5 };
            parts.Database ??= "postgres";
            await using var connection = new NpgsqlConnection(parts.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            foreach (var database in databases)
                await CreateAsync(connection, database, cancellationToken);
            return null;
        }
        catch (NpgsqlException problem)
        {
            return problem.Message;
        }
    }

    public static async Task<string?> FindRabbitMQProblemAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            var factory = new ConnectionFactory { Uri = new Uri(connectionString), RequestedConnectionTimeout = TimeSpan.FromSeconds(5) };
            await using var connection = await factory.CreateConnectionAsync(cancellationToken);
            return null;
        }
        catch (Exception problem) when (problem is RabbitMQClientException or IOException)
        {
            return (problem.InnerException ?? problem).Message;
        }
    }

    private static async Task CreateAsync(NpgsqlConnection connection, string database, CancellationToken cancellationToken)
    {
        await using var find = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = @name", connection);
        find.Parameters.AddWithValue("name", database);
        if (await find.ExecuteScalarAsync(cancellationToken) is not null)
            return;
        var name = '"' + database.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
    }
}
