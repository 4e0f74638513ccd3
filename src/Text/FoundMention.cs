namespace Vigie.Text;

/// <summary>A name or description of an entity at one place of an article.</summary>
public sealed record FoundMention
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The span is one of the title, not of the text.</summary>
    public required bool InTitle { get; init; }

    /// <summary>Id of the rule that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the rule is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Kind of entity.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Id of the entity, provisional ones included; null when it is not known which one is meant.</summary>
    public string? EntityId { get; init; }

    /// <summary>How it was resolved: name, alias, acronym, introduced, demonym, surname, office, description or form.</summary>
    public required string Resolution { get; init; }
}
