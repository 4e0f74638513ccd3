namespace Vigie.Text.Language;

/// <summary>
/// Tells the language of a text: first by its script, then by frequent words, word endings and letter groups
/// (<c>Rules/languages</c>). One French headline is enough.
/// </summary>
public static class LanguageIdentifier
{
    /// <summary>More text says nothing new.</summary>
    private const int Looked = 6000;

    /// <summary>Below this a winner among languages of one script has not been shown: a name, a number.</summary>
    private const double LeastEvidence = 0.5;

    /// <summary>The language of <paramref name="text"/>; without a code for empty text, names alone or an unknown script.</summary>
    public static LanguageGuess Identify(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Looked)];
        if (ScriptTable.Dominant(text) is not { } candidates)
            return default;
        if (candidates is [var only])
            return new LanguageGuess(only, 1);

        var scores = new Dictionary<string, double>();
        LanguageFeatures.Score(text, candidates, scores);
        var ranked = scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key, StringComparer.Ordinal).Take(2).ToList();
        if (ranked is [] || ranked[0].Value < LeastEvidence)
            return default;

        var lead = ranked.Count == 1 ? 1 : (ranked[0].Value - ranked[1].Value) / ranked[0].Value;
        return new LanguageGuess(ranked[0].Key, Math.Round(Math.Min(1, lead * (1 + Math.Log10(ranked[0].Value + 1))), 3));
    }
}
