namespace Vigie.Text.Catalogue;

/// <summary>A name that means an entity only when something beside it says so: the river Amour, the US state of Géorgie.</summary>
/// <param name="Name">The name.</param>
/// <param name="Entity">The entity that needs support.</param>
/// <param name="Before">Words one of which supports it when it stands right before the name.</param>
/// <param name="Near">Words one of which supports it anywhere in the article.</param>
internal sealed record AmbiguousName(
    string Name, CatalogEntity Entity, IReadOnlyList<string> Before, IReadOnlyList<string> Near);
