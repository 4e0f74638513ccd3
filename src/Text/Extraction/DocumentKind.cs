namespace Vigie.Text.Extraction;

/// <summary>What a document turned out to be.</summary>
public enum DocumentKind
{
    /// <summary>Nothing that could be kept.</summary>
    Empty,

    /// <summary>One article.</summary>
    Article,

    /// <summary>A list of headlines, each an article of its own.</summary>
    Index,
}
