namespace Vigie.Contracts;

/// <summary>Answer to <see cref="SourcePreviewRequested"/>: the source as a visit would find it.</summary>
public sealed record SourcePreviewed
{
    /// <summary>How the visit would end.</summary>
    public required VisitOutcome Outcome { get; init; }

    /// <summary>Why there are no items; null when there are.</summary>
    public string? Reason { get; init; }

    /// <summary>The address that would be read: after redirects, or the feed that a page names.</summary>
    public required string ReadFrom { get; init; }

    /// <summary>What the source lists.</summary>
    public required IReadOnlyList<SourcePreviewItem> Items { get; init; }

    /// <summary>What is wrong with the list although it could be read.</summary>
    public required IReadOnlyList<string> Problems { get; init; }
}
