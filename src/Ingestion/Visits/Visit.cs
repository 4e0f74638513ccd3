using Vigie.Contracts;

namespace Vigie.Ingestion.Visits;

/// <summary>A source that this replica has leased, with what the visits before have left.</summary>
internal sealed record Visit
{
    public required string SourceId { get; init; }

    public required SourceDefinition Source { get; init; }

    /// <summary>When the source was last changed; one that is changed during the visit is due again at its end.</summary>
    public DateTimeOffset DecidedAt { get; init; }

    /// <summary>What earlier visits know; nothing when the source is new or its address has changed.</summary>
    public required VisitMemory Memory { get; init; }
}
