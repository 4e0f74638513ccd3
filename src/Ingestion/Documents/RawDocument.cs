using Vigie.Contracts;

namespace Vigie.Ingestion.Documents;

/// <summary>A document as a source gives it, before anything was read from it.</summary>
internal sealed record RawDocument
{
    public required string SourceId { get; init; }

    public required string MediaType { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset CollectedAt { get; init; }

    public string? Url { get; init; }

    public string? Location { get; init; }

    public string? Charset { get; init; }

    public DeclaredMetadata? Declared { get; init; }

    /// <summary>The publisher lets no copy of it be kept or shown.</summary>
    public bool NoArchive { get; init; }

    /// <summary>Why the source already knows that nothing can be made of it; null when it looks usable.</summary>
    public string? RejectionReason { get; init; }
}
