using Vigie.Text;

namespace Vigie.Ingestion.Feeds;

/// <summary>A feed of any format, as far as it could be read.</summary>
internal sealed record Feed
{
    public required FeedFormat Format { get; init; }

    /// <summary>WHATWG name of the encoding that the bytes were read in.</summary>
    public required string Encoding { get; init; }

    public required IReadOnlyList<FeedProblem> Problems { get; init; }

    /// <summary>A strict parser would have read it too.</summary>
    public bool WellFormed => !Problems.Any(problem => problem.BreaksForm);

    public string? Id { get; init; }

    public FeedText? Title { get; init; }

    public FeedText? Description { get; init; }

    /// <summary>The page that the feed belongs to.</summary>
    public string? Link { get; init; }

    public IReadOnlyList<FeedLink> Links { get; init; } = [];

    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    /// <summary>Language as stated, usually BCP 47.</summary>
    public string? Language { get; init; }

    public VagueDate? Published { get; init; }

    public VagueDate? Updated { get; init; }

    /// <summary>How long the publisher says that nothing changes (<c>ttl</c>, <c>sy:updatePeriod</c>).</summary>
    public TimeSpan? TimeToLive { get; init; }

    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];
}
