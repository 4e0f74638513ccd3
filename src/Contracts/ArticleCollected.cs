namespace Vigie.Contracts;

/// <summary>Event, Ingestion → Enrichment: a clean article was found in a document.</summary>
public sealed record ArticleCollected
{
    /// <summary>Derived from the canonical URL, or from source, title and text; see <see cref="Identity.ArticleId"/>.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>The document that it was found in.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Position among the articles of the document, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The source that it was collected from.</summary>
    public required string SourceId { get; init; }

    /// <summary>Canonical URL; null when none is known.</summary>
    public string? Url { get; init; }

    /// <summary>Headline; empty when the document has none.</summary>
    public required string Title { get; init; }

    /// <summary>Standfirst or first paragraph, shortened for lists; part of <see cref="Text"/> or of the page's metadata.</summary>
    public string? Lead { get; init; }

    /// <summary>The body, paragraphs separated by a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>Bylines, without «par» and functions.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>BCP 47 code; null when the text does not tell.</summary>
    public string? Language { get; init; }

    /// <summary>Publication date, as vague as the document states it; null when it has none.</summary>
    public PublishedDate? Published { get; init; }

    /// <summary>Date of the last change that the document states; null when it has none.</summary>
    public PublishedDate? Modified { get; init; }

    /// <summary>The text is cut off.</summary>
    public bool Partial { get; init; }

    /// <summary>The publisher lets no copy be shown (<c>noarchive</c>): the text serves analysis and search only.</summary>
    public bool NoArchive { get; init; }

    /// <summary>
    /// The moment that this version speaks for, UTC: the stated change or publication when it is at least a day of a
    /// known year, else <see cref="CollectedAt"/>. The version with the greatest value is the current one.
    /// </summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>When its document was collected, UTC.</summary>
    public required DateTimeOffset CollectedAt { get; init; }
}
