namespace Vigie.Text;

/// <summary>An entity and its weight in an article.</summary>
public sealed record FoundEntity
{
    /// <summary>Id in the catalogue, or one derived from type and name when provisional.</summary>
    public required string Id { get; init; }

    /// <summary>True for an entity that is not in the catalogue and is known by its full name only.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Wikidata id; null when none was verified.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Usual French name; of a provisional entity the name as the article writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of entity.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Number of mentions in title and text.</summary>
    public required int Count { get; init; }

    /// <summary>Weight in the article, 0 to 1, from the number of mentions, the title and the place of the first one.</summary>
    public required double Salience { get; init; }

    /// <summary>First mention.</summary>
    public required TextSpan FirstSpan { get; init; }

    /// <summary>The first mention is in the title.</summary>
    public required bool FirstInTitle { get; init; }
}
