namespace Vigie.Text.Extraction;

/// <summary>What was found in a document.</summary>
public sealed record ExtractedDocument
{
    /// <summary>One article, a list of them, or nothing.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The articles in reading order; empty exactly when <see cref="Kind"/> is <see cref="DocumentKind.Empty"/>.</summary>
    public required IReadOnlyList<ExtractedArticle> Articles { get; init; }

    /// <summary>Why nothing could be kept, in words for the person who sent it; null when articles were found.</summary>
    public string? Reason { get; init; }

    /// <summary>Absolute address that the page claims for itself; null when it claims none.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>BCP 47 code that the page declares or that its text shows; null when neither tells.</summary>
    public string? Language { get; init; }
}
