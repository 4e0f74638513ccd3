namespace Vigie.Contracts;

/// <summary>Command, Query → Ingestion (and Storage, which notes its receipt): take in one document that a client pushed through the API.</summary>
/// <remarks>Sending the same document again has the same <see cref="DocumentId"/> and no further effect.</remarks>
public sealed record DocumentSubmitted
{
    /// <summary>Derived from source and raw content; see <see cref="Identity.DocumentId"/>.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Where the document came from, as the client names it; <c>api</c> when it does not.</summary>
    public required string SourceId { get; init; }

    /// <summary>Address of the page, when the client knows it.</summary>
    public string? Url { get; init; }

    /// <summary><c>text/plain</c> or <c>text/html</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Character encoding that the client declared; null lets Ingestion find out.</summary>
    public string? Charset { get; init; }

    /// <summary>The document as it was received, byte for byte.</summary>
    public required byte[] Content { get; init; }

    /// <summary>What the client says of the document; it goes before what extraction finds.</summary>
    public DeclaredMetadata? Declared { get; init; }

    /// <summary>When the API accepted it, UTC.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }
}
