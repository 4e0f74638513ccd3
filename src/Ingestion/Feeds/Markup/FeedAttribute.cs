namespace Vigie.Ingestion.Feeds.Markup;

/// <summary>An attribute with its name as written and its value without references.</summary>
internal readonly record struct FeedAttribute(string Name, string Value);
