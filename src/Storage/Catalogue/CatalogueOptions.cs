namespace Vigie.Storage.Catalogue;

/// <summary>Section <c>Catalogue</c>.</summary>
internal sealed class CatalogueOptions
{
    /// <summary>The entity catalogue: a folder of TSV files. Without one, entities become known by the articles that name them.</summary>
    public string? Path { get; set; }
}
