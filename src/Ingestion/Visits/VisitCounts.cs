namespace Vigie.Ingestion.Visits;

/// <summary>What became of the items of a visit.</summary>
/// <param name="Collected">Published.</param>
/// <param name="Refused">Published as rejected documents with the reason.</param>
/// <param name="Postponed">Left for another attempt.</param>
/// <param name="Known">Collected before.</param>
/// <param name="Left">More than one visit may collect, and therefore left for the next.</param>
internal readonly record struct VisitCounts(int Collected, int Refused, int Postponed, int Known, int Left);
