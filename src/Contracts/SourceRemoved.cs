namespace Vigie.Contracts;

/// <summary>Command: a source shall not be followed any more. What was collected from it stays.</summary>
public sealed record SourceRemoved
{
    /// <summary>Id of the source.</summary>
    public required string SourceId { get; init; }

    /// <summary>When it was decided; a later <see cref="SourceRegistered"/> takes the source up again.</summary>
    public required DateTimeOffset RemovedAt { get; init; }
}
