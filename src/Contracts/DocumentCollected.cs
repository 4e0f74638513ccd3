namespace Vigie.Contracts;

/// <summary>
/// Event, Ingestion → Storage: a document was taken in, with its raw content, so that it can be archived and replayed,
/// and with what became of it.
/// </summary>
public sealed record DocumentCollected
{
    /// <summary>Derived from source and raw content; see <see cref="Identity.DocumentId"/>.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The source that it was collected from.</summary>
    public required string SourceId { get; init; }

    /// <summary>Address of the page, when known.</summary>
    public string? Url { get; init; }

    /// <summary>Where in the source it stood, such as a path below the folder; null for pushed documents.</summary>
    public string? Location { get; init; }

    /// <summary><c>text/plain</c> or <c>text/html</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The encoding that the content was read with; null when it could not be read.</summary>
    public string? Charset { get; init; }

    /// <summary>The document as it was received, byte for byte; empty when its publisher lets no copy be kept.</summary>
    public required byte[] Content { get; init; }

    /// <summary>What the sender stated about it, kept so that a replay sees the same.</summary>
    public DeclaredMetadata? Declared { get; init; }

    /// <summary>Ids of the articles found in it, in reading order; empty exactly when it was rejected.</summary>
    public required IReadOnlyList<Guid> ArticleIds { get; init; }

    /// <summary>Why nothing could be made of it; null when articles were found.</summary>
    public string? RejectionReason { get; init; }

    /// <summary>When it was collected, UTC.</summary>
    public required DateTimeOffset CollectedAt { get; init; }
}
