using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>Finds the longest names of the catalogue in a passage, by words and use of capitals.</summary>
internal sealed class NameRecognizer(NameIndex names)
{
    private const int LongestName = 24;
    private readonly FrozenSet<ulong> _articles = FrenchRules.Words("names/articles.tsv").Select(word => WordKey.Of(word)).ToFrozenSet();

    public void Find(Passage passage, List<NameMatch> matches)
    {
        var count = passage.Tokens.Length;
        for (var i = 0; i < count;)
        {
            var end = i;
            if (passage.Tokens[i].Kind is TokenKind.Word or TokenKind.Number && Longest(passage, i) is { } match)
            {
                match = WithoutArticle(passage, match);
                matches.Add(match);
                end = match.Last;
            }

            i = end + 1;
        }
    }

    /// <summary>«l'Union européenne» is not «L'Union»: what starts behind an article wins when it reaches as far.</summary>
    private NameMatch WithoutArticle(Passage passage, in NameMatch match) =>
        match.First < match.Last && IsArticle(passage, match.First) && Longest(passage, match.First + 1) is { } behind && behind.Last >= match.Last
            ? behind
            : match;

    private bool IsArticle(Passage passage, int token) =>
        _articles.Contains(passage.Tokens[token].Key) && (!passage.Tokens[token].IsCapitalised || passage.Text.OpensSentence(token));

    private NameMatch? Longest(Passage passage, int first)
    {
        Span<int> places = stackalloc int[LongestName];
        NameMatch? longest = null;
        var node = NameTrie.Root;
        var words = 0;
        for (var i = first; i < passage.Tokens.Length && words < LongestName; i++)
        {
            if (words > 0 && Quotes.IsQuote(passage.Tokens[i], passage.Text.Text))
                continue;
            node = names.Next(node, passage.Tokens[i].Key);
            if (node == 0)
                break;
            places[words++] = i;
            if (Acceptable(passage, names.At(node), places[..words]) is { Length: > 0 } candidates)
                longest = new NameMatch(passage, first, WithClosingQuote(passage, first, i), words, candidates);
        }

        return longest;
    }

    private static NameEntry[] Acceptable(Passage passage, ReadOnlySpan<NameEntry> entries, ReadOnlySpan<int> places)
    {
        if (entries.IsEmpty)
            return [];
        var accepted = new List<NameEntry>(entries.Length);
        foreach (var entry in entries)
        {
            if ((entry.Language is null || entry.Language == passage.Language) && IsWrittenLike(passage, entry, places))
                accepted.Add(entry);
        }

        return [.. accepted];
    }

    private static bool IsWrittenLike(Passage passage, NameEntry entry, ReadOnlySpan<int> places)
    {
        var first = passage.Tokens[places[0]];
        return entry.Kind switch
        {
            NameKind.Adjective => true,
            NameKind.Prefix => places[0] + 1 < passage.Tokens.Length && passage.Tokens[places[0] + 1].Link == TokenLink.Hyphen,
            NameKind.Acronym => first.Form is TokenForm.Capitals or TokenForm.Dotted,
            _ => HasCapitals(passage, entry, places),
        };
    }

    private static bool HasCapitals(Passage passage, NameEntry entry, ReadOnlySpan<int> places)
    {
        var any = entry.AnyCase;
        for (var i = 0; i < places.Length; i++)
        {
            var isCapitalised = passage.Tokens[places[i]].IsCapitalised;
            if (!isCapitalised && (entry.Capitals & (1u << i)) != 0)
                return false;
            any |= isCapitalised || passage.Tokens[places[i]].Kind == TokenKind.Number;
        }

        return any;
    }

    /// <summary>«Forum « La Ceinture et la Route »» ends behind the closing quote when it holds the opening one.</summary>
    private static int WithClosingQuote(Passage passage, int first, int last)
    {
        var text = passage.Text.Text;
        if (last + 1 >= passage.Tokens.Length || !Quotes.IsClosing(passage.Tokens[last + 1], text))
            return last;
        for (var i = first; i < last; i++)
        {
            if (Quotes.IsOpening(passage.Tokens[i], text))
                return last + 1;
        }

        return last;
    }
}
