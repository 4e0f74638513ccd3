using Vigie.Text.Dates.Expressions;
using Vigie.Text.Entities;
using Vigie.Text.Tokens;

namespace Vigie.Text.Figures;

/// <summary>Finds the figures of a text, in reading order; dates and names that hold numbers are passed over.</summary>
internal sealed class FigureRecognizer(FigureVocabulary words)
{
    public static FigureRecognizer French { get; } = new(FigureVocabulary.French);

    public static FigureRecognizer English { get; } = new(FigureVocabulary.English);

    /// <param name="map">The title or the text with its mentions.</param>
    /// <param name="dates">The dates found in it, in reading order.</param>
    /// <param name="countries">How often the article speaks of which country, by ISO code.</param>
    public List<FigureReading> Find(MentionMap map, IReadOnlyList<DateReading> dates, IReadOnlyDictionary<string, int> countries)
    {
        var found = new List<FigureReading>();
        var grammar = new FigureGrammar(map, words, countries);
        var date = 0;
        for (var i = 0; i < map.Tokens.Length;)
        {
            while (date < dates.Count && dates[date].End <= i)
                date++;
            if (date < dates.Count && i >= dates[date].First)
                i = dates[date].End;
            else if (map.Outer(i) is { } name && HoldsNumber(name, map))
                i = name.Last + 1;
            else
                i = words.MayStart(map.Text, i) && Read(grammar, i, found, EndBefore(dates, date)) is var next && next > i ? next : i + 1;
        }

        return found;
    }

    private static int Read(FigureGrammar grammar, int at, List<FigureReading> found, int limit)
    {
        var count = found.Count;
        var next = grammar.Read(at, found);
        if (found.Count > count && found[^1].End > limit)
            found.RemoveRange(count, found.Count - count);
        return Math.Min(next, limit);
    }

    private static int EndBefore(IReadOnlyList<DateReading> dates, int date) => date < dates.Count ? dates[date].First : int.MaxValue;

    private static bool HoldsNumber(MentionDraft name, MentionMap map)
    {
        for (var i = name.First; i <= name.Last; i++)
        {
            if (map.Tokens[i].Kind == TokenKind.Number)
                return true;
        }

        return false;
    }
}
