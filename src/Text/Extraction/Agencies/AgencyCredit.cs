namespace Vigie.Text.Extraction.Agencies;

/// <summary>A news agency as a signature names it.</summary>
/// <param name="Name">Its usual short name, by <c>Rules/agencies/agencies.tsv</c>.</param>
/// <param name="Span">Where the signature names it.</param>
internal readonly record struct AgencyCredit(string Name, TextSpan Span);
