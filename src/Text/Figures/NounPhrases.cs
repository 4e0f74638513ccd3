using Vigie.Text.Entities;
using Vigie.Text.Grammar;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Figures;

/// <summary>Finds the short noun phrase beside a figure that tells what is counted or measured.</summary>
internal sealed class NounPhrases(MentionMap map, FigureVocabulary words)
{
    private const int MostAdjectives = 2;
    private const int LongestBefore = 4;
    private static readonly string[] AdjectiveEndings = [.. FrenchRules.Words("names/adjective-endings.tsv")];

    private ReadOnlySpan<Token> Tokens => map.Tokens;

    private ReadOnlySpan<char> Text => map.Text.Text;

    /// <summary>The phrase that starts at a token; an empty span when none does.</summary>
    /// <param name="at">The token behind a number, or behind «de».</param>
    /// <param name="needsPlural">Only a noun in the plural will do, since more than one is counted.</param>
    public TextSpan At(int at, bool needsPlural)
    {
        var noun = at;
        while (noun + 1 < Tokens.Length && words.Is(map.Text, noun, FigureRole.BeforeNoun) && IsNoun(noun + 1, needsPlural))
            noun++;
        if (!IsNoun(noun, needsPlural))
            return default;
        var last = map.Outer(noun) is { } name && name.First == noun && Tokens[noun].IsCapitalised ? name.Last : noun;
        last = Complement(Adjectives(last));
        return map.Text.Span(at, Adjectives(last));
    }

    /// <summary>The phrase before «de» and a figure: «un accord commercial [de 2 milliards]»; empty when there is none.</summary>
    /// <param name="of">The token «de».</param>
    public TextSpan Before(int of)
    {
        var first = of;
        for (var i = of - 1; i >= 0 && of - i <= LongestBefore + 1; i--)
        {
            if (words.Keys.Determiners.Contains(Tokens[i].Key))
                return first < of && IsNoun(first, needsPlural: false) && AreAdjectives(first + 1, of) ? map.Text.Span(first, of - 1) : default;
            if (!IsPhraseWord(i))
                return default;
            first = i;
        }

        return default;
    }

    private bool IsNoun(int at, bool needsPlural)
    {
        if (at >= Tokens.Length || !Tokens[at].IsWord || Tokens[at].Length < 2 || Tokens[at].Link == TokenLink.Hyphen)
            return false;
        if (words.Is(map.Text, at, FigureRole.Function | FigureRole.NotMeasured | FigureRole.Number))
            return false;
        return Tokens[at].Form == TokenForm.Capitals || !needsPlural || Text[Tokens[at].End - 1] is 's' or 'x' or 'z' || map.Inner(at) is not null;
    }

    private bool IsPhraseWord(int at) =>
        Tokens[at] is { IsWord: true, Form: TokenForm.Lower, Length: > 2 } && !words.Is(map.Text, at, FigureRole.Function | FigureRole.NotMeasured | FigureRole.Number);

    private bool AreAdjectives(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!IsAdjective(i) && !IsParticiple(i))
                return false;
        }

        return true;
    }

    private bool IsParticiple(int at)
    {
        var word = Tokens[at].Of(Text);
        return word.EndsWith("é", StringComparison.Ordinal) || word.EndsWith("ée", StringComparison.Ordinal)
            || word.EndsWith("és", StringComparison.Ordinal) || word.EndsWith("ées", StringComparison.Ordinal);
    }

    private int Adjectives(int last)
    {
        for (var count = 0; count < MostAdjectives && IsAdjective(last + 1); count++)
            last++;
        return last;
    }

    private bool IsAdjective(int at)
    {
        if (at >= Tokens.Length || Tokens[at] is not { IsWord: true, Form: TokenForm.Lower, Link: not TokenLink.Adjacent } token)
            return false;
        if (map.Inner(at) is { Resolution: "demonym" })
            return true;
        var word = token.Of(Text);
        if (word.Length < 5 || words.Is(map.Text, at, FigureRole.Function))
            return false;
        foreach (var ending in AdjectiveEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>«l'occasion pour les deux pays d'approfondir».</summary>
    private bool IsInfinitive(int at) => VerbForms.French.Of(Tokens[at], Text) is [{ Mood: VerbMood.Infinitive }, ..];

    /// <summary>«accords de coopération», «membres d'équipage»: one noun without an article.</summary>
    private int Complement(int last) =>
        last + 2 < Tokens.Length && words.Keys.Of.Contains(Tokens[last + 1].Key) && Tokens[last + 2] is { Form: TokenForm.Lower, IsWord: true, Length: > 2 }
        && !words.Is(map.Text, last + 2, FigureRole.Function | FigureRole.NotMeasured | FigureRole.Number | FigureRole.Collective | FigureRole.Magnitude) && !IsInfinitive(last + 2)
            ? last + 2
            : last;
}
