namespace Vigie.Ingestion.Feeds;

/// <summary>A category or keyword.</summary>
/// <param name="Term">The word or code itself.</param>
/// <param name="Scheme">The system that the term belongs to; null when none is named.</param>
/// <param name="Label">What to show for it; null when that is the term.</param>
internal sealed record FeedCategory(string Term, string? Scheme, string? Label);
