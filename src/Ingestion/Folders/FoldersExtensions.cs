using Npgsql;

namespace Vigie.Ingestion.Folders;

internal static class FoldersExtensions
{
    public static void AddFolders(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<FolderOptions>().BindConfiguration("Ingestion").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(
            builder.Configuration.GetConnectionString("sources")
            ?? throw new InvalidOperationException("Connection string 'sources' is missing: the database of ingestion.")));
        builder.Services.AddSingleton<FolderReader>();
        builder.Services.AddHostedService<FolderCollector>();
    }
}
