using System.Collections.Frozen;
using Vigie.Text.Entities;
using Vigie.Text.Figures;
using Vigie.Text.Grammar;
using Vigie.Text.Summaries;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Keyphrases;

/// <summary>
/// Finds the phrases that a text is about by their form: names, and behind a determiner or preposition a noun with its adjectives
/// and a complement («gaz naturel», «projet de loi»).
/// </summary>
internal sealed class PhraseFinder(MentionMap map)
{
    private const int ShortestNoun = 3;
    private static readonly string[] AdjectiveEndings = [.. FrenchRules.Words("keyphrases/adjective-endings.tsv")];
    private static readonly FrozenSet<ulong> Openers = FrenchRules.Words("keyphrases/openers.tsv").Select(word => WordKey.Of(word)).ToFrozenSet();
    private static readonly FrozenSet<ulong> General = FrenchRules.Words("keyphrases/general.tsv").Select(word => WordKey.Singular(word)).ToFrozenSet();
    private static readonly FrozenSet<ulong> Of = new[] { "de", "d" }.Select(word => WordKey.Of(word)).ToFrozenSet();

    private ReadOnlySpan<Token> Tokens => map.Tokens;

    /// <summary>Calls <paramref name="found"/> with the first and last token of each phrase; a noun phrase counts beside the noun in it.</summary>
    public void Find(Action<int, int, bool> found)
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (map.Outer(i) is { } mention && mention.First == i)
            {
                if (mention.Resolution is not ("demonym" or "office" or "description") && Tokens[i].IsCapitalised)
                    found(i, mention.Last, true);
                i = Math.Max(i, mention.Last);
            }
            else if (i > 0 && Openers.Contains(Tokens[i - 1].Key) && IsNoun(i))
            {
                i = Phrase(i, found);
            }
        }
    }

    private int Phrase(int noun, Action<int, int, bool> found)
    {
        found(noun, noun, false);
        var last = noun;
        while (last - noun < 2 && IsAdjective(last + 1))
            last++;
        if (last > noun)
            found(noun, last, false);
        if (last + 2 < Tokens.Length && Of.Contains(Tokens[last + 1].Key) && IsNoun(last + 2))
        {
            found(noun, last + 2, false);
            return last + 1;
        }

        return last;
    }

    private bool IsNoun(int at) =>
        at < Tokens.Length && Tokens[at] is { IsWord: true, Form: TokenForm.Lower, Length: >= ShortestNoun, Link: not TokenLink.Hyphen } && map.Outer(at) is null
        && !ContentWords.IsFunctionWord(Tokens[at]) && !FigureVocabulary.French.Is(map.Text, at, FigureRole.Number | FigureRole.BeforeNoun)
        && !General.Contains(WordKey.Singular(Tokens[at].Of(map.Text.Text))) && !IsInfinitive(at);

    private bool IsInfinitive(int at) =>
        VerbForms.French.Of(Tokens[at], map.Text.Text) is [{ Mood: VerbMood.Infinitive }, ..];

    private bool IsAdjective(int at)
    {
        if (at >= Tokens.Length || Tokens[at] is not { IsWord: true, Form: TokenForm.Lower, Link: TokenLink.Space, Length: > 4 })
            return false;
        if (map.Inner(at) is { Resolution: "demonym" })
            return true;
        var word = Tokens[at].Of(map.Text.Text);
        foreach (var ending in AdjectiveEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return !ContentWords.IsFunctionWord(Tokens[at]);
        }

        return false;
    }
}
