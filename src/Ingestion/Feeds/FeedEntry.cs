using Vigie.Text;

namespace Vigie.Ingestion.Feeds;

/// <summary>One item of a feed.</summary>
internal sealed record FeedEntry
{
    /// <summary>What the publisher knows the entry by; null when it says nothing.</summary>
    public string? Id { get; init; }

    public FeedText? Title { get; init; }

    public FeedText? Summary { get; init; }

    /// <summary>The entry's full text, in the forms that the feed gives it in.</summary>
    public IReadOnlyList<FeedText> Contents { get; init; } = [];

    /// <summary>The page of the entry.</summary>
    public string? Link { get; init; }

    public IReadOnlyList<FeedLink> Links { get; init; } = [];

    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    public string? Language { get; init; }

    public VagueDate? Published { get; init; }

    public VagueDate? Updated { get; init; }

    public IReadOnlyList<FeedMedia> Media { get; init; } = [];

    public FeedOrigin? Origin { get; init; }

    public FeedReply? InReplyTo { get; init; }

    public FeedPoint? Place { get; init; }
}
