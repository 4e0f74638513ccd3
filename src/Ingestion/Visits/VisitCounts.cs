namespace Vigie.Ingestion.Visits;

/// <summary>What became of the items of a visit.</summary>
/// <param name="Collected">Published.</param>
/// <param name="Refused">Published as rejected documents with the reason.</param>
/// <param name="Postponed">Left for another attempt.</param>
/// <param name="Known">Collected before.</param>
internal readonly record struct VisitCounts(int Collected, int Refused, int Postponed, int Known);
