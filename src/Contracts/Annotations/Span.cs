namespace Vigie.Contracts.Annotations;

/// <summary>A range of UTF-16 positions of the article's text, or of its title.</summary>
public sealed record Span
{
    /// <summary>First position, from 0.</summary>
    public required int Start { get; init; }

    /// <summary>Number of UTF-16 code units.</summary>
    public required int Length { get; init; }

    /// <summary><c>title</c> when the range is one of the title; null for the text.</summary>
    public string? In { get; init; }
}
