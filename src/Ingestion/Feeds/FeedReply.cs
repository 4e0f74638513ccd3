namespace Vigie.Ingestion.Feeds;

/// <summary>The entry that an entry answers (RFC 4685).</summary>
internal sealed record FeedReply(string? Id, string? Address);
