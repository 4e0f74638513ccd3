using System.Collections.Frozen;
using Vigie.Text.Tables;

namespace Vigie.Text.Language;

/// <summary>Words, endings and letter groups of the languages, each worth the more the fewer languages share it.</summary>
internal static class LanguageFeatures
{
    /// <summary>Languages that have a table; other scripts tell the language alone.</summary>
    public static readonly string[] Languages =
    [
        "ar", "be", "bg", "ca", "cs", "da", "de", "en", "es", "fa", "fi", "fr", "hu", "id", "it", "kk", "ky", "mn", "nl", "no", "pl", "pt", "ro", "ru",
        "sr", "sv", "tg", "tr", "uk", "ur", "vi",
    ];

    private const double EndWeight = 0.35, PartWeight = 0.15;

    private const int LongestWord = 40;

    private const int ShortestStem = 2, LongestEnd = 6, LongestPart = 3;

    private static readonly TableRow[] Rows = [.. Languages.SelectMany(code => EmbeddedRules.Read($"languages/{code}.tsv", "letters", "as"))];

    private static readonly FrozenDictionary<string, double> Priors = EmbeddedRules
        .Read("languages/priors.tsv", "language", "weight")
        .ToFrozenDictionary(row => row.Required("language"), row => row.Number("weight", 1));

    private static readonly FeatureTable Words = new(Rows, "word"), Ends = new(Rows, "end"), Parts = new(Rows, "part");

    /// <summary>Adds to <paramref name="scores"/> what the text says for each of the <paramref name="candidates"/>.</summary>
    public static void Score(ReadOnlySpan<char> text, string[] candidates, Dictionary<string, double> scores)
    {
        Span<char> word = stackalloc char[LongestWord];
        for (var at = 0; at < text.Length;)
        {
            var length = 0;
            while (at + length < text.Length && char.IsLetter(text[at + length]))
                length++;
            if (length > 0)
                ScoreWord(Lower(text.Slice(at, Math.Min(length, LongestWord)), word), candidates, scores);
            at += Math.Max(1, length);
        }

        foreach (var (language, prior) in Priors)
        {
            if (scores.TryGetValue(language, out var score))
                scores[language] = score * prior;
        }
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> original, Span<char> lower)
    {
        for (var i = 0; i < original.Length; i++)
            lower[i] = char.ToLowerInvariant(original[i]);
        return lower[..original.Length];
    }

    private static void ScoreWord(ReadOnlySpan<char> word, string[] candidates, Dictionary<string, double> scores)
    {
        Words.Add(word, 1, candidates, scores);
        for (var length = 2; length <= Math.Min(LongestEnd, word.Length - ShortestStem); length++)
            Ends.Add(word[^length..], EndWeight, candidates, scores);
        for (var length = 1; length <= LongestPart; length++)
        {
            for (var at = 0; at + length <= word.Length; at++)
            {
                // No plain letter alone is typical of a language.
                if (length > 1 || word[at] > '\u007F')
                    Parts.Add(word.Slice(at, length), PartWeight, candidates, scores);
            }
        }
    }

    private sealed class FeatureTable
    {
        private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _languages;

        public FeatureTable(TableRow[] rows, string kind) => _languages = rows
            .Where(row => row.Required("as") == kind)
            .GroupBy(row => row.Required("letters"), row => Path.GetFileNameWithoutExtension(row.File))
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();

        public void Add(ReadOnlySpan<char> letters, double weight, string[] candidates, Dictionary<string, double> scores)
        {
            if (!_languages.TryGetValue(letters, out var languages))
                return;

            foreach (var language in languages)
            {
                if (Array.IndexOf(candidates, language) >= 0)
                    scores[language] = scores.GetValueOrDefault(language) + (weight / Math.Sqrt(languages.Length));
            }
        }
    }
}
