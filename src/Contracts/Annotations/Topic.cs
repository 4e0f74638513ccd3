namespace Vigie.Contracts.Annotations;

/// <summary>A subject of the article.</summary>
public sealed record Topic
{
    /// <summary>IPTC Media Topic code such as medtop:20000629, or an id of ours.</summary>
    public required string Id { get; init; }

    /// <summary>French label.</summary>
    public required string Name { get; init; }

    /// <summary>Strength, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>The terms that spoke for it.</summary>
    public required IReadOnlyList<TopicTerm> Terms { get; init; }
}
