namespace Vigie.Ingestion.Politeness;

/// <summary>What a publisher lets others do with a page.</summary>
/// <param name="Refusal">Why the page must not be collected; null when it may be.</param>
/// <param name="NoArchive">No copy of it may be kept or shown; what was recognised in it may.</param>
/// <param name="NoFollow">Its links must not be followed.</param>
internal sealed record PageTerms(string? Refusal, bool NoArchive, bool NoFollow);
