using Vigie.Ingestion.Fetching;

namespace Vigie.Ingestion.Visits;

/// <summary>What a source lists at one visit.</summary>
internal sealed record Listing
{
    /// <summary>The answer that the listing was read from.</summary>
    public required FetchResult Fetched { get; init; }

    public IReadOnlyList<ListedItem> Items { get; init; } = [];

    /// <summary>Items that were there before Vigie came, known and never to be collected.</summary>
    public IReadOnlyList<Guid> Past { get; init; } = [];

    /// <summary>How long the source says that nothing changes.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>What was wrong with the listing although it could be read.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Why there is no listing although there was an answer; null when there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>The address to ask next time instead of the source's own; null for the source's own.</summary>
    public Uri? ReadFrom { get; init; }
}
