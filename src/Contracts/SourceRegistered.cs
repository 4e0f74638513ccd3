namespace Vigie.Contracts;

/// <summary>Command: a source shall be followed as described, be it new or known. The latest of several holds.</summary>
public sealed record SourceRegistered
{
    /// <summary>Id of the source, as its documents and articles carry it.</summary>
    public required string SourceId { get; init; }

    /// <summary>How it is followed.</summary>
    public required SourceDefinition Definition { get; init; }

    /// <summary>When it was decided; of two messages about a source the later one holds, whatever the order of their arrival.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }
}
