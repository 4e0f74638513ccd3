using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

internal static class PostgresBuilderExtensions
{
    public static IResourceBuilder<PostgresServerResource> AddPostgres(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddResource(new PostgresServerResource(name, builder.Configuration.GetConnectionString(name)));

    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(
        this IResourceBuilder<PostgresServerResource> server, string name, string? databaseName = null)
    {
        var builder = server.ApplicationBuilder;
        var database = new PostgresDatabaseResource(
            name, databaseName ?? name, server.Resource, builder.Configuration.GetConnectionString(name));
        server.Resource.Databases.Add(database);
        return builder.AddResource(database);
    }

    /// <summary>A private server keeps its data always.</summary>
    public static IResourceBuilder<PostgresServerResource> WithDataVolume(this IResourceBuilder<PostgresServerResource> server) => server;
}
