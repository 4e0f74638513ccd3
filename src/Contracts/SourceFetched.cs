namespace Vigie.Contracts;

/// <summary>Event: a source was visited.</summary>
public sealed record SourceFetched
{
    /// <summary>Id of the source.</summary>
    public required string SourceId { get; init; }

    /// <summary>Id of this visit.</summary>
    public required Guid VisitId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, its pages included, in milliseconds.</summary>
    public required int DurationMs { get; init; }

    /// <summary>HTTP status of the source's own address; null when there was no answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Bytes that its own address sent.</summary>
    public required long Bytes { get; init; }

    /// <summary>Items that were new and were collected.</summary>
    public required int NewItems { get; init; }

    /// <summary>Items that were collected before.</summary>
    public required int KnownItems { get; init; }

    /// <summary>Items that were new and could not be collected; each that will not be tried again is a rejected document.</summary>
    public required int FailedItems { get; init; }

    /// <summary>How the visit ended.</summary>
    public required VisitOutcome Outcome { get; init; }

    /// <summary>Why it ended so, or what was wrong with a list that could be read; null when nothing is to be said.</summary>
    public string? Reason { get; init; }

    /// <summary>The state of the source after it.</summary>
    public required SourceHealth Health { get; init; }

    /// <summary>Visits without success up to now, this one included.</summary>
    public required int FailuresInARow { get; init; }

    /// <summary>When it is visited next; null when not until it is changed.</summary>
    public DateTimeOffset? NextVisitAt { get; init; }

    /// <summary>Where it is read instead of its own address: it has moved for good, or its page names this feed.</summary>
    public string? MovedTo { get; init; }
}
