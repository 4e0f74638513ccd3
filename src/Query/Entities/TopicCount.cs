namespace Vigie.Query.Entities;

/// <summary>A topic and how often it occurs.</summary>
/// <param name="Id">Id of the topic.</param>
/// <param name="Name">French label.</param>
/// <param name="Articles">Number of articles.</param>
internal sealed record TopicCount(string Id, string Name, long Articles);
