namespace Vigie.Contracts.Annotations;

/// <summary>A name or description of an entity at one place of the text.</summary>
public sealed record Mention : Annotation
{
    /// <summary>Kind of entity.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Id of the entity, provisional ones included; null when it is not known which one is meant.</summary>
    public string? EntityId { get; init; }

    /// <summary>How it was resolved: name, alias, acronym, demonym, surname, office …</summary>
    public required string Resolution { get; init; }
}
