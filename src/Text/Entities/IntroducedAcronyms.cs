using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>
/// «l'Organisation de coopération de Shanghai (OCS)», «la Brigade de recherche et d'intervention (BRI)»: throughout the article the
/// acronym means what stands before it, whether the catalogue knows that or not.
/// </summary>
internal sealed class IntroducedAcronyms
{
    private readonly FrozenSet<ulong> _skipped = FrenchRules.Words("names/acronym-skips.tsv").Select(word => WordKey.Of(word)).ToFrozenSet();

    public void Find(IReadOnlyList<Passage> passages)
    {
        var introduced = new Dictionary<ulong, MentionDraft>();
        foreach (var passage in passages)
        {
            for (var i = 1; i + 2 < passage.Tokens.Length; i++)
            {
                if (IsAcronymInBrackets(passage, i) && Meaning(passage, i - 1, passage.Tokens[i + 1]) is { } meaning)
                    introduced.TryAdd(passage.Tokens[i + 1].Key, meaning);
            }
        }

        if (introduced.Count == 0)
            return;
        foreach (var passage in passages)
            Link(passage, introduced);
    }

    private static bool IsAcronymInBrackets(Passage passage, int open) =>
        passage.IsMark(open, '(') && passage.IsMark(open + 2, ')') && passage.Tokens[open + 1].Form is TokenForm.Capitals or TokenForm.Dotted;

    private MentionDraft? Meaning(Passage passage, int last, Token acronym)
    {
        var letters = passage.Text.Text.AsSpan(acronym.Start, acronym.Length);
        if (passage.At(last) is { } known)
            return known.Type is EntityType.Organisation or EntityType.Initiative or EntityType.Event && IsShortFor(letters, passage, known) ? known : null;
        return FirstOfLongForm(passage, last, letters) is not { } first
            ? null
            : new MentionDraft
            {
                Passage = passage,
                First = first,
                Last = last,
                // «l'incapacité totale de travail (ITT)» is no body; bodies are mostly written with a capital.
                Type = passage.Tokens[first].IsCapitalised ? EntityType.Organisation : EntityType.Other,
                Resolution = "form",
                Rule = "form.acronym-behind",
                Confidence = 0.8,
            };
    }

    /// <summary>The letters occur in the name in this order, the first one at the start of a word.</summary>
    private static bool IsShortFor(ReadOnlySpan<char> letters, Passage passage, MentionDraft known)
    {
        var name = known.Span.Of(passage.Text.Text);
        var next = 0;
        for (var i = 0; i < name.Length && next < letters.Length; i++)
        {
            if (LetterFold.Fold(name[i]) == LetterFold.Fold(letters[next]) && (next > 0 || i == 0 || !char.IsLetter(name[i - 1])))
                next++;
        }

        return next == letters.Length;
    }

    /// <summary>The first of the words before the bracket whose initials, small words left out, are the acronym.</summary>
    private int? FirstOfLongForm(Passage passage, int last, ReadOnlySpan<char> letters)
    {
        if (letters.Length < 3)
            return null;
        var next = letters.Length - 1;
        for (var i = last; i >= 0 && passage.Tokens[i].IsWord; i--)
        {
            var initial = LetterFold.Fold(passage.Text.Text[passage.Tokens[i].Start]);
            if (initial == LetterFold.Fold(letters[next]) && !_skipped.Contains(passage.Tokens[i].Key))
            {
                if (next-- == 0)
                    return i;
            }
            else if (!_skipped.Contains(passage.Tokens[i].Key))
            {
                return null;
            }
        }

        return null;
    }

    private static void Link(Passage passage, Dictionary<ulong, MentionDraft> introduced)
    {
        foreach (var meaning in introduced.Values)
        {
            if (meaning.Passage == passage && meaning.Entity is null && passage.At(meaning.Last) is null)
                passage.Add(meaning);
        }

        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            if (passage.Tokens[i].Form is not (TokenForm.Capitals or TokenForm.Dotted)
                || !introduced.TryGetValue(passage.Tokens[i].Key, out var meaning))
                continue;
            if (passage.At(i) is { } other)
            {
                if ((other.Entity == meaning.Entity && other.Entity is not null) || other.First != other.Last)
                    continue;
                passage.Remove(other);
            }

            passage.Add(meaning with
            {
                Passage = passage,
                First = i,
                Last = i,
                Resolution = "introduced",
                Rule = "acronym.introduced",
                Confidence = meaning.Entity is null ? 0.8 : 0.95,
            });
        }
    }
}
