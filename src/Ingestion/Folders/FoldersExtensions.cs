using Vigie.Ingestion.Database;

namespace Vigie.Ingestion.Folders;

internal static class FoldersExtensions
{
    public static void AddFolders(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<FolderOptions>().BindConfiguration("Ingestion").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(_ => new FolderLeases(builder.SourcesAddress()));
        builder.Services.AddSingleton<FolderReader>();
        builder.Services.AddHostedService<FolderCollector>();
    }
}
