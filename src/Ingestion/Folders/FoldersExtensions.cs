using Npgsql;

namespace Vigie.Ingestion.Folders;

internal static class FoldersExtensions
{
    public static void AddFolders(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<FolderOptions>().BindConfiguration("Ingestion").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(SourcesAddress(builder.Configuration)));
        builder.Services.AddSingleton<FolderReader>();
        builder.Services.AddHostedService<FolderCollector>();
    }

    // Without a pool, so that a lease ends with its connection: a pooled one keeps its locks until it is used again.
    private static string SourcesAddress(IConfiguration configuration) =>
        new NpgsqlConnectionStringBuilder(configuration.GetConnectionString("sources")
            ?? throw new InvalidOperationException("Connection string 'sources' is missing: the database of ingestion."))
        {
            Pooling = false,
        }.ConnectionString;
}
