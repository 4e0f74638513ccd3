namespace Vigie.Contracts;

/// <summary>Request: what would a source yield? Nothing of it is kept. Answered by <see cref="SourcePreviewed"/>.</summary>
public sealed record SourcePreviewRequested
{
    /// <summary>How the source would be followed.</summary>
    public required SourceDefinition Definition { get; init; }
}
