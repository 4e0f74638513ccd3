namespace Vigie.Text.Catalogue;

/// <summary>An entity that the catalogue knows.</summary>
public sealed record CatalogEntity
{
    /// <summary>Wikidata id where it was verified, else an id of ours; never changes once given.</summary>
    public required string Id { get; init; }

    /// <summary>Kind of entity.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Usual French name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names, in any language of Latin script; empty when there are none.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Acronyms without dots; recognised only in capitals.</summary>
    public required IReadOnlyList<string> Acronyms { get; init; }

    /// <summary>Finer kind such as <c>capital</c>, <c>bank</c> or <c>head_of_state</c>; null when not stated.</summary>
    public string? Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country that it is or belongs to; null when none.</summary>
    public string? Country { get; init; }

    /// <summary>Wikidata id; null when none was verified.</summary>
    public string? Wikidata { get; init; }

    /// <summary>How likely the press means this one when several share a name, 0 to 100.</summary>
    public required int Prominence { get; init; }
}
