namespace Vigie.Query.Stats;

/// <summary>How much the archive holds.</summary>
internal sealed record ArchiveStats
{
    /// <summary>Documents by what became of them.</summary>
    public required DocumentCounts Documents { get; init; }

    /// <summary>Articles, each counted once whatever its revisions.</summary>
    public required long Articles { get; init; }

    /// <summary>Entities of the catalogue.</summary>
    public required long Entities { get; init; }

    /// <summary>Sources that are registered or that an article came from.</summary>
    public required long Sources { get; init; }

    /// <summary>Happenings: events of all articles merged into what happened once.</summary>
    public required long Happenings { get; init; }

    /// <summary>When the article that was stored first was stored; null when there is none.</summary>
    public DateTimeOffset? FirstStored { get; init; }

    /// <summary>When the article that was stored last was stored; null when there is none.</summary>
    public DateTimeOffset? LastStored { get; init; }
}
