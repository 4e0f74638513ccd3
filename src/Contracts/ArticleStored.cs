namespace Vigie.Contracts;

/// <summary>Event, Storage → whoever listens: an article is committed and can be queried.</summary>
public sealed record ArticleStored
{
    /// <summary>The article.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>The document that brought this version.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>Number of the version, from 1 in the order of storing.</summary>
    public required int Revision { get; init; }

    /// <summary>This version is the one that queries show.</summary>
    public required bool Current { get; init; }

    /// <summary>When it was committed, UTC.</summary>
    public required DateTimeOffset StoredAt { get; init; }
}
