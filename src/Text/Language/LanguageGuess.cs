namespace Vigie.Text.Language;

/// <summary>The language that a text seems to be written in.</summary>
/// <param name="Code">BCP 47 code, such as <c>fr</c>; null when the text shows too little.</param>
/// <param name="Confidence">0 (nothing speaks for it over the next best) to 1.</param>
public readonly record struct LanguageGuess(string? Code, double Confidence);
