namespace Vigie.Ingestion.Feeds;

/// <summary>The feed that an entry was taken over from.</summary>
internal sealed record FeedOrigin(string? Title, string? Address);
