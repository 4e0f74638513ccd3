using Vigie.Contracts;

namespace Vigie.Ingestion.Visits;

/// <summary>Something that a source lists: the page of an article, or the article itself.</summary>
internal sealed record ListedItem
{
    /// <summary>The article's id when the item has an address; otherwise derived from the source and the item's own id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where the page is; null when the item is all there is.</summary>
    public Uri? Page { get; init; }

    /// <summary>Hash of what the source says of the item; a change of it is a change of the item. Null when it says too little.</summary>
    public byte[]? Revision { get; init; }

    public DeclaredMetadata? Declared { get; init; }

    /// <summary>The text of the item as HTML, as the source gives it; null when it gives none.</summary>
    public string? Html { get; init; }

    /// <summary>The source gives the whole text, so that the page need not be fetched.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The publisher lets no copy of it be kept or shown.</summary>
    public bool NoArchive { get; init; }
}
