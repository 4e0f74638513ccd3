namespace Vigie.Query.Entities;

/// <summary>An entity with its figures.</summary>
internal sealed record EntityDetail : EntityItem
{
    /// <summary>First publication among the articles that mention it; null when none has a date.</summary>
    public DateTimeOffset? FirstPublished { get; init; }

    /// <summary>Last publication among the articles that mention it; null when none has a date.</summary>
    public DateTimeOffset? LastPublished { get; init; }

    /// <summary>The ten entities that share most articles with it.</summary>
    public required IReadOnlyList<CoMention> CoMentioned { get; init; }

    /// <summary>The ten most frequent topics of its articles.</summary>
    public required IReadOnlyList<TopicCount> Topics { get; init; }

    /// <summary>
    /// How many of its articles coMentioned and topics were counted over: all of them or, when there are more, the
    /// 2,000 stored last.
    /// </summary>
    public required long CountedOver { get; init; }
}
