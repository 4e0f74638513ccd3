namespace Vigie.Query.Sources;

/// <summary>Says that a change of a source was taken in.</summary>
/// <param name="Id">Id of the source.</param>
/// <param name="Status">accepted: it can be read in a moment.</param>
internal sealed record SourceReceipt(string Id, string Status);
