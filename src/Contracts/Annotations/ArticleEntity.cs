namespace Vigie.Contracts.Annotations;

/// <summary>An entity and its weight in one article.</summary>
public sealed record ArticleEntity
{
    /// <summary>Id in the catalogue, or one derived from type and name when provisional.</summary>
    public required string Id { get; init; }

    /// <summary>True for an entity that is not in the catalogue and is known by its full name only.</summary>
    public bool Provisional { get; init; }

    /// <summary>Wikidata id, when verified.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Usual French name; of a provisional entity the name as the article writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of entity.</summary>
    public required EntityType Type { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country that it is or belongs to; null when none.</summary>
    public string? Country { get; init; }

    /// <summary>Number of mentions.</summary>
    public required int Count { get; init; }

    /// <summary>Weight in the article, 0 to 1.</summary>
    public required double Salience { get; init; }

    /// <summary>First mention.</summary>
    public required Span FirstSpan { get; init; }
}
