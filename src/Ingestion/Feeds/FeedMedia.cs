namespace Vigie.Ingestion.Feeds;

/// <summary>A picture, film or recording that comes with an entry (Media RSS).</summary>
internal sealed record FeedMedia(string Address, string? MediaType, string? Medium);
