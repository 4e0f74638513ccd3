namespace Vigie.AppHost;

/// <summary>Tells ingestion whether it follows sources on the web.</summary>
internal static class SourcesExtensions
{
    /// <summary>Follows them in the name of whoever is reached at <paramref name="contact"/>; null follows none.</summary>
    public static IResourceBuilder<ProjectResource> WithSources(this IResourceBuilder<ProjectResource> ingestion, string? contact) =>
        contact is null
            ? ingestion
            : ingestion.WithEnvironment("Visits__Enabled", "true").WithEnvironment("Fetching__Contact", contact);
}
