using Npgsql;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A PostgreSQL server: a private one, or the one of a configured connection string.</summary>
internal sealed class PostgresServerResource(string name, string? configured) : IResourceWithConnectionString
{
    public string Name => name;

    public bool IsExternal => configured is not null;

    /// <summary>Null until the private server was given its port.</summary>
    public ServerAddress? Address { get; set; }

    public List<PostgresDatabaseResource> Databases { get; } = [];

    /// <summary>The names of the databases that are this server's and no other's.</summary>
    public IEnumerable<string> OwnDatabases => Databases.Where(database => !database.IsExternal).Select(database => database.DatabaseName);

    public string ConnectionString => configured ?? new NpgsqlConnectionStringBuilder
    {
        Host = ServerAddress.Host,
        Port = Address!.Port,
        Username = Address.User,
        Password = Address.Password,
    }.ConnectionString;

    public IEnumerable<KeyValuePair<string, string>> ConnectionProperties => Properties(ConnectionString);

    internal static IEnumerable<KeyValuePair<string, string>> Properties(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        var (user, password) = (parts.Username ?? "", parts.Password ?? "");
        yield return new("HOST", parts.Host ?? "");
        yield return new("PORT", parts.Port.ToString());
        yield return new("USERNAME", user);
        yield return new("PASSWORD", password);
        yield return new("URI", $"postgresql://{Uri.EscapeDataString(user)}:{Uri.EscapeDataString(password)}@{parts.Host}:{parts.Port}/{parts.Database}");
        if (parts.Database is { } database)
            yield return new("DATABASENAME", database);
    }
}
