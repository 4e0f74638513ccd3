namespace Vigie.Text.Grammar;

/// <summary>A verb of the table <c>Rules/fr/verbs/verbs.tsv</c>.</summary>
/// <param name="Index">Its place in the table, from 0.</param>
/// <param name="Infinitive">The infinitive, which is its name everywhere.</param>
/// <param name="TakesEtre">The perfect is made with «être»: «est arrivé» is not a passive.</param>
internal sealed record Verb(int Index, string Infinitive, bool TakesEtre);
