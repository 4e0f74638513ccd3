namespace Vigie.Contracts.Annotations;

/// <summary>An actor or target of an event.</summary>
public sealed record Participant
{
    /// <summary>Entity id; null when not in the catalogue.</summary>
    public string? EntityId { get; init; }

    /// <summary>Entity id of the person or body through whom a state acts; null when it acts itself.</summary>
    public string? ThroughId { get; init; }

    /// <summary>Where the text names it.</summary>
    public required Span Span { get; init; }
}
