namespace Vigie.Ingestion.Visits;

/// <summary>What is kept of a source from one visit to the next.</summary>
internal sealed record VisitMemory
{
    public static VisitMemory Nothing { get; } = new();

    /// <summary>Where the source has moved for good; null when it has not.</summary>
    public string? MovedTo { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public DateTimeOffset? LastVisitAt { get; init; }

    /// <summary>The last visit that brought a new item.</summary>
    public DateTimeOffset? LastNewAt { get; init; }

    /// <summary>Usual time between two new items, a moving average; null until it is known.</summary>
    public TimeSpan? NewsGap { get; init; }

    public int FailuresInARow { get; init; }
}
