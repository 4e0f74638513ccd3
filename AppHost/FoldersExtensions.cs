namespace Vigie.AppHost;

/// <summary>Tells ingestion which folders it follows.</summary>
internal static class FoldersExtensions
{
    public static IResourceBuilder<ProjectResource> WithFolder(this IResourceBuilder<ProjectResource> ingestion, int index, string source, string path) =>
        ingestion
            .WithEnvironment($"Ingestion__Folders__{index}__Source", source)
            .WithEnvironment($"Ingestion__Folders__{index}__Path", path);

    /// <summary>Each folder becomes a source of the folder's own name.</summary>
    public static IResourceBuilder<ProjectResource> WithFolders(
        this IResourceBuilder<ProjectResource> ingestion, int firstIndex, IEnumerable<DirectoryInfo> folders)
    {
        foreach (var folder in folders)
            ingestion.WithFolder(firstIndex++, folder.Name, folder.FullName);
        return ingestion;
    }
}
