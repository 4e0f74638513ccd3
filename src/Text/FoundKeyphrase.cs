namespace Vigie.Text;

/// <summary>A phrase that is typical of an article.</summary>
/// <param name="Text">The phrase as it first stands there.</param>
/// <param name="Span">Where that is.</param>
/// <param name="InTitle">The span is one of the title, not of the text.</param>
/// <param name="Rule">Id of the rule: a name or a noun phrase.</param>
/// <param name="Score">Weight, 0 to 1; the best phrase of an article has 1.</param>
public sealed record FoundKeyphrase(string Text, TextSpan Span, bool InTitle, string Rule, double Score);
