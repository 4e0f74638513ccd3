namespace Vigie.Query.Stats;

/// <summary>Numbers of documents.</summary>
/// <param name="Received">Taken in, not all of their articles stored yet.</param>
/// <param name="Stored">All articles stored.</param>
/// <param name="Rejected">Nothing could be made of them.</param>
internal sealed record DocumentCounts(long Received, long Stored, long Rejected);
