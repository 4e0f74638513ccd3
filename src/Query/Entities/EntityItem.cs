using Vigie.Query.Answers;

namespace Vigie.Query.Entities;

/// <summary>An entity in a list.</summary>
internal record EntityItem : ICsvRow
{
    /// <summary>Id in the catalogue, or one derived from type and name when provisional.</summary>
    /// <example>Q7747</example>
    public required string Id { get; init; }

    /// <summary>Usual French name.</summary>
    /// <example>Vladimir Poutine</example>
    public required string Name { get; init; }

    /// <summary>person, place, organisation, initiative, event, product or other.</summary>
    /// <example>person</example>
    public required string Type { get; init; }

    /// <summary>Wikidata id; null when none is known.</summary>
    /// <example>Q7747</example>
    public string? Wikidata { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country that it is or belongs to; null when none.</summary>
    /// <example>RU</example>
    public string? Country { get; init; }

    /// <summary>True for an entity that is not in the catalogue and is known by its full name only.</summary>
    public required bool Provisional { get; init; }

    /// <summary>Other names, acronyms among them.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Number of articles that mention it.</summary>
    /// <example>42</example>
    public required long Articles { get; init; }

    /// <inheritdoc/>
    static IReadOnlyList<string> ICsvRow.Columns { get; } = ["id", "name", "type", "wikidata", "country", "provisional", "aliases", "articles"];

    /// <inheritdoc/>
    IReadOnlyList<object?> ICsvRow.Cells => [Id, Name, Type, Wikidata, Country, Provisional, string.Join('|', Aliases), Articles];
}
