namespace Vigie.Text.Entities;

/// <summary>How French names an office: «ministre» … «des Affaires étrangères».</summary>
/// <param name="Head">Keys of the words in front; a demonym may follow them.</param>
/// <param name="Complement">Keys of the words that must follow; empty when none.</param>
/// <param name="Offices">The offices that it may mean, the likeliest first.</param>
/// <param name="Countries">Codes of the countries where it has this meaning; empty for all.</param>
/// <param name="Id">Words of the rule, for explanations.</param>
internal sealed record OfficeRule(ulong[] Head, ulong[] Complement, string[] Offices, string[] Countries, string Id);
