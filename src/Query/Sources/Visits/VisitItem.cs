using Vigie.Query.Answers;

namespace Vigie.Query.Sources.Visits;

/// <summary>A visit to a source.</summary>
internal sealed record VisitItem : ICsvRow
{
    /// <summary>Id of the visit.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, its pages included, in milliseconds.</summary>
    /// <example>1200</example>
    public required int DurationMs { get; init; }

    /// <summary>HTTP status of the source's own address; null when there was no answer.</summary>
    /// <example>200</example>
    public int? HttpStatus { get; init; }

    /// <summary>Bytes that its own address sent.</summary>
    public required long Bytes { get; init; }

    /// <summary>Items that were new and were collected.</summary>
    public required int NewItems { get; init; }

    /// <summary>Items that were collected before.</summary>
    public required int KnownItems { get; init; }

    /// <summary>Items that were new and could not be collected.</summary>
    public required int FailedItems { get; init; }

    /// <summary>fetched, unchanged, blocked or failed.</summary>
    /// <example>fetched</example>
    public required string Outcome { get; init; }

    /// <summary>Why it ended so, or what was wrong with a list that could be read; null when nothing is to be said.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the source was read instead of its own address; null when it was not.</summary>
    public string? MovedTo { get; init; }

    /// <inheritdoc/>
    static IReadOnlyList<string> ICsvRow.Columns { get; } =
    [
        "id", "startedAt", "durationMs", "httpStatus", "bytes", "newItems", "knownItems", "failedItems", "outcome", "reason", "movedTo",
    ];

    /// <inheritdoc/>
    IReadOnlyList<object?> ICsvRow.Cells =>
    [
        Id, UtcTimeConverter.Format(StartedAt), DurationMs, HttpStatus, Bytes, NewItems, KnownItems, FailedItems, Outcome, Reason, MovedTo,
    ];
}
