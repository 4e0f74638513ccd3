namespace Vigie.Contracts;

/// <summary>One item that a source lists.</summary>
public sealed record SourcePreviewItem
{
    /// <summary>Headline; null when the list gives none.</summary>
    public string? Title { get; init; }

    /// <summary>Address of its page; null when it has none.</summary>
    public string? Url { get; init; }

    /// <summary>Publication time as EDTF; null when the list gives none.</summary>
    public string? Published { get; init; }

    /// <summary>The list holds the whole text, so that the page would not be fetched.</summary>
    public required bool IsComplete { get; init; }
}
