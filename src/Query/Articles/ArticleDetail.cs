using Vigie.Query.Answers;

namespace Vigie.Query.Articles;

/// <summary>An article with all that is known of it.</summary>
internal sealed record ArticleDetail : ArticleItem
{
    /// <summary>
    /// The body, paragraphs separated by a line feed. Spans of annotations are UTF-16 positions in it. Null when the publisher
    /// lets no copy be shown (<c>noarchive</c>).
    /// </summary>
    public required string? Text { get; init; }

    /// <summary>Bylines.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>What was recognised, each value with the span that it was read from.</summary>
    public required RawJson Annotations { get; init; }

    /// <summary>Where it came from and what made it.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Number of the version, from 1 in the order of storing.</summary>
    /// <example>1</example>
    public required int Revision { get; init; }

    /// <summary>The text is cut off.</summary>
    public required bool Partial { get; init; }

    /// <summary>The story that it belongs to; null when it stands alone.</summary>
    public Guid? StoryId { get; init; }

    /// <summary>The first article that it is nearly the same as; null when it is an original.</summary>
    public Guid? DuplicateOf { get; init; }
}
