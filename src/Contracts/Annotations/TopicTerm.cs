namespace Vigie.Contracts.Annotations;

/// <summary>A term that spoke for a topic.</summary>
public sealed record TopicTerm
{
    /// <summary>The term as the topic's definition has it.</summary>
    public required string Term { get; init; }

    /// <summary>Where it stands.</summary>
    public required Span Span { get; init; }
}
