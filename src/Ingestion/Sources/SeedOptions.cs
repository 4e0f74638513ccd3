namespace Vigie.Ingestion.Sources;

/// <summary>Section <c>Sources</c>: what a new installation follows.</summary>
internal sealed class SeedOptions
{
    /// <summary>File of sources that are registered at every start; null for none.</summary>
    public string? Path { get; set; }
}
