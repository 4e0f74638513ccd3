using Vigie.Contracts;

namespace Vigie.Query.Articles;

/// <summary>Where a version of an article came from and what made it.</summary>
internal sealed record Provenance
{
    /// <summary>The document that brought this version; see <c>/api/documents/{id}</c>.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Source that the document was collected from.</summary>
    public required string Source { get; init; }

    /// <summary>Where in the source the document stood, such as a path; null when it was pushed.</summary>
    public string? Location { get; init; }

    /// <summary>Date of the last change that the document states; null when it has none.</summary>
    public PublishedDate? Modified { get; init; }

    /// <summary>The moment that this version speaks for.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>When the document was collected.</summary>
    public required DateTimeOffset CollectedAt { get; init; }

    /// <summary>When the article was enriched.</summary>
    public required DateTimeOffset EnrichedAt { get; init; }

    /// <summary>When this version was stored.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>Version of the catalogue and topic definitions that the annotations were made with.</summary>
    public required string KnowledgeVersion { get; init; }
}
