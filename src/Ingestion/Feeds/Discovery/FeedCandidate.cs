namespace Vigie.Ingestion.Feeds.Discovery;

/// <summary>An address at which a site may have a feed.</summary>
internal sealed record FeedCandidate(Uri Address, string? Title, FeedEvidence Evidence);
