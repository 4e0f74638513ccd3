namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>What an element holds at one place: an element or text.</summary>
internal readonly record struct FeedNode(FeedElement? Element, string? Text);
