using Vigie.Ingestion.Documents;

namespace Vigie.Ingestion.Archives;

/// <summary>What a reader must know of an archive besides its bytes.</summary>
internal sealed record ArchiveInput
{
    /// <summary>Source id that the documents get.</summary>
    public required string SourceId { get; init; }

    /// <summary>Name of the archive, as documents' locations show it: a path or an address.</summary>
    public required string Name { get; init; }

    /// <summary>Collection time of documents that state none.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>A larger document is rejected; bytes, after decoding.</summary>
    public int MaxDocumentBytes { get; init; } = 8 * 1024 * 1024;

    public RawDocument Document(ArchivePosition position, string mediaType, byte[] content) => new()
    {
        SourceId = SourceId,
        Location = $"{Name}@{position}",
        MediaType = mediaType,
        Content = content,
        CollectedAt = ReadAt,
    };

    /// <summary>The visible trace of something that cannot be used.</summary>
    public ArchiveItem Rejected(ArchivePosition position, ArchivePosition next, string problem) =>
        new(Document(position, "application/octet-stream", []) with { RejectionReason = problem }, position, next, problem);

    public string TooLarge(long length) => $"{length} bytes are more than the limit of {MaxDocumentBytes} bytes for one document";
}
