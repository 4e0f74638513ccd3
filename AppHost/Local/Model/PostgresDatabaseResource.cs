using Npgsql;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A database, which is created when its server is ready.</summary>
internal sealed class PostgresDatabaseResource(string name, string databaseName, PostgresServerResource server, string? configured)
    : IResourceWithConnectionString
{
    public string Name => name;

    public PostgresServerResource Server => server;

    public string DatabaseName => databaseName;

    public bool IsExternal => configured is not null;

    public string ConnectionString =>
        configured ?? new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = databaseName }.ConnectionString;

    public IEnumerable<KeyValuePair<string, string>> ConnectionProperties => PostgresServerResource.Properties(ConnectionString);
}
