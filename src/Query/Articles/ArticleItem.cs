using Vigie.Contracts;
using Vigie.Query.Answers;

namespace Vigie.Query.Articles;

/// <summary>An article in a list.</summary>
internal record ArticleItem : ICsvRow
{
    /// <summary>Id; the same for the same article by any route.</summary>
    /// <example>5e0f3c36-6d3b-5d6e-9d0a-0c1f4c1b7a55</example>
    public required Guid Id { get; init; }

    /// <summary>Headline; empty when the document has none.</summary>
    /// <example>Un sommet réunit les voisins de la Caspienne</example>
    public required string Title { get; init; }

    /// <summary>Standfirst or first paragraph; null when there is none.</summary>
    public string? Lead { get; init; }

    /// <summary>Canonical URL; null when none is known.</summary>
    public string? Url { get; init; }

    /// <summary>Source that it was collected from.</summary>
    /// <example>seeds</example>
    public required string Source { get; init; }

    /// <summary>BCP 47 code; null when the text does not tell.</summary>
    /// <example>fr</example>
    public string? Language { get; init; }

    /// <summary>Publication date, as vague as the document states it; null when it has none.</summary>
    public PublishedDate? Published { get; init; }

    /// <summary>
    /// Passages that match q, at most four, title first. They are HTML: all text is escaped and the matching words stand in
    /// mark elements. Empty without q.
    /// </summary>
    public required IReadOnlyList<string> Highlights { get; init; }

    /// <summary>How well the article matches q: comparable within one list only; null without q.</summary>
    public float? Score { get; init; }

    /// <inheritdoc/>
    static IReadOnlyList<string> ICsvRow.Columns { get; } =
        ["id", "title", "lead", "url", "source", "language", "published", "precision", "score"];

    /// <inheritdoc/>
    IReadOnlyList<object?> ICsvRow.Cells => [Id, Title, Lead, Url, Source, Language, Published?.Value, Published?.Precision, Score];
}
