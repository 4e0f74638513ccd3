namespace Vigie.Ingestion.Feeds;

/// <summary>One kind of problem of a feed, with its first occurrence.</summary>
internal sealed record FeedProblem(FeedProblemKind Kind, string Detail)
{
    /// <summary>A strict parser would have refused the document for this.</summary>
    public bool BreaksForm => Kind is not (
        FeedProblemKind.WrongContentType or FeedProblemKind.ContradictoryEncodings or FeedProblemKind.TooLarge or FeedProblemKind.TooDeep
        or FeedProblemKind.UnreadableDate or FeedProblemKind.InvalidBase64);
}
