using Vigie.Text.Entities;
using Vigie.Text.Tokens;

namespace Vigie.Text.Keyphrases;

/// <summary>
/// Weighs the phrases of an article by how often they stand there, in the title or early, and by their length: what has more words says
/// more. A phrase that only repeats a part of a better one is left out.
/// </summary>
internal static class KeyphraseRecognizer
{
    private const int MostPhrases = 10;
    private const double TitleWeight = 2;
    private const double EarlyWeight = 1.5;
    private const double EarlyShare = 0.2;
    private const double NameFactor = 1.2;
    private const double WordsFactor = 0.6;

    /// <summary>A phrase that stands once, late, is none.</summary>
    private const double LeastWeight = 2;

    public static IReadOnlyList<FoundKeyphrase> Find(MentionMap title, MentionMap text)
    {
        var phrases = new Dictionary<ulong, Phrase>();
        Collect(title, phrases);
        Collect(text, phrases);
        var best = new List<Phrase>();
        foreach (var phrase in phrases.Values.Where(phrase => phrase.Weight >= LeastWeight)
            .OrderByDescending(phrase => phrase.Score).ThenBy(phrase => phrase.Order))
        {
            if (best.Exists(other => Repeats(phrase, other)))
                continue;
            best.Add(phrase);
            if (best.Count == MostPhrases)
                break;
        }

        return [.. best.Select(phrase => new FoundKeyphrase(
            phrase.Words, phrase.Span, phrase.InTitle, phrase.IsName ? "keyphrase.name" : "keyphrase.noun", Math.Round(phrase.Score / best[0].Score, 3)))];
    }

    private static void Collect(MentionMap map, Dictionary<ulong, Phrase> phrases)
    {
        var early = map.Tokens.Length * EarlyShare;
        new PhraseFinder(map).Find((first, last, isName) =>
        {
            var key = Key(map, first, last);
            if (!phrases.TryGetValue(key, out var phrase))
            {
                var span = map.Text.Span(first, last);
                phrases[key] = phrase = new Phrase(span.Of(map.Text.Text).ToString(), span, map.IsTitle, isName, phrases.Count, last - first + 1);
            }

            phrase.Weight += map.IsTitle ? TitleWeight : first < early ? EarlyWeight : 1;
        });
    }

    private static ulong Key(MentionMap map, int first, int last)
    {
        var key = 0ul;
        for (var i = first; i <= last; i++)
            key = (key * 31) + WordKey.Singular(map.Tokens[i].Of(map.Text.Text));
        return key;
    }

    private static bool Repeats(Phrase phrase, Phrase other) =>
        other.Words.Contains(phrase.Words, StringComparison.OrdinalIgnoreCase) || phrase.Words.Contains(other.Words, StringComparison.OrdinalIgnoreCase);

    private sealed class Phrase(string words, TextSpan span, bool inTitle, bool isName, int order, int length)
    {
        public string Words => words;

        public TextSpan Span => span;

        public bool InTitle => inTitle;

        public bool IsName => isName;

        public int Order => order;

        public double Weight { get; set; }

        public double Score => Weight * (isName ? NameFactor : 1 + (WordsFactor * (Math.Min(length, 3) - 1)));
    }
}
