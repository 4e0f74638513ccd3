namespace Vigie.Text.Speech;

/// <summary>Who says it, by which verb, and how that is told.</summary>
/// <param name="Speaker">Null when the text tells a verb but names nobody («ont-ils dit»).</param>
/// <param name="Verb">Infinitive; null without a verb.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="First">First token of the words that attribute.</param>
/// <param name="End">The token behind them.</param>
internal sealed record Attribution(Speaker? Speaker, string? Verb, string Rule, int First, int End);
