namespace Vigie.Text;

/// <summary>A subject of an article.</summary>
public sealed record FoundTopic
{
    /// <summary>IPTC Media Topic code, or an id of ours.</summary>
    public required string Id { get; init; }

    /// <summary>French label.</summary>
    public required string Name { get; init; }

    /// <summary>Strength, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>The terms that spoke for it, in reading order.</summary>
    public required IReadOnlyList<FoundTerm> Terms { get; init; }
}

/// <summary>A term that spoke for a topic.</summary>
/// <param name="Term">The term as the topic's definition has it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="InTitle">The span is one of the title, not of the text.</param>
public sealed record FoundTerm(string Term, TextSpan Span, bool InTitle);
