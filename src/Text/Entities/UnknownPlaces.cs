using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>
/// Recognises places that the catalogue does not know behind a kind of landscape or district («le lac Tchany», «le comté de
/// Kerry») and of settlement («la ville de Lompoul»).
/// </summary>
internal sealed class UnknownPlaces(NameEvidence evidence)
{
    private const int LongestName = 6;
    private readonly FrozenDictionary<ulong, string> _landscapes = Words("names/place-heads.tsv");
    private readonly FrozenDictionary<ulong, string> _settlements = Words("names/settlements.tsv");
    private readonly FrozenSet<ulong> _streets = Keys("names/streets.tsv");
    private readonly FrozenSet<ulong> _inner = Keys("names/inner-words.tsv");
    private readonly FrozenSet<ulong> _never = Keys("names/never-people.tsv");

    public void Find(Passage passage)
    {
        for (var i = 0; i + 1 < passage.Tokens.Length; i++)
        {
            if (!passage.Tokens[i].IsWord || passage.At(i) is not null)
                continue;
            if (IsHead(passage, i, _landscapes) && NameBehind(passage, i, mayBeKnown: true) is { } landscape)
                Add(passage, WithNumber(passage, i), LastOf(passage, landscape), "form.place-kind");
            else if (IsHead(passage, i, _settlements) && NameBehind(passage, i, mayBeKnown: false) is { } settlement && settlement > i + 1)
                Add(passage, settlement, LastOf(passage, settlement), "form.settlement");
        }
    }

    private static FrozenSet<ulong> Keys(string table) => FrenchRules.Words(table).Select(word => WordKey.Of(word)).ToFrozenSet();

    private static FrozenDictionary<ulong, string> Words(string table) =>
        FrenchRules.Words(table).ToFrozenDictionary(word => WordKey.Of(word));

    /// <summary>«comte» is no «comté»: only capitals lose their accents.</summary>
    private static bool IsHead(Passage passage, int token, FrozenDictionary<ulong, string> heads) =>
        heads.TryGetValue(passage.Tokens[token].Key, out var written)
        && (passage.Tokens[token].IsCapitalised || passage.Tokens[token].Of(passage.Text.Text).SequenceEqual(written));

    private bool IsName(Passage passage, int token) =>
        passage.IsUnclaimedName(token) && passage.Tokens[token].Form == TokenForm.Title && passage.Tokens[token].Length > 2
        && (!_never.Contains(passage.Tokens[token].Key) || IsHyphenated(passage, token));

    /// <summary>«Saint-Michel»: what is small talk alone opens many compounds.</summary>
    private static bool IsHyphenated(Passage passage, int token) =>
        token + 1 < passage.Tokens.Length && passage.Tokens[token + 1].Link == TokenLink.Hyphen;

    /// <summary>«le lac [Tchany]», «la baie de [Kagoshima]», «l'île de la [Jatte]».</summary>
    private int? NameBehind(Passage passage, int head, bool mayBeKnown)
    {
        var name = head + 1;
        while (name < passage.Tokens.Length && name - head < 3
            && (NameEvidence.IsOf(passage.Tokens[name].Key) || (name > head + 1 && evidence.IsArticle(passage.Tokens[name].Key))) && !passage.Tokens[name].IsCapitalised)
            name++;
        if (IsName(passage, name))
            return name > head + 1 && IsPerson(passage, name) ? null : name;
        return mayBeKnown && passage.At(name) is { Resolution: not ("demonym" or "acronym"), Entity.Kind: not "country" } known && known.First == name
            && passage.Tokens[name].IsCapitalised
            ? name
            : null;
    }

    /// <summary>«16, rue Cadet»: the number of the house belongs to the address.</summary>
    private int WithNumber(Passage passage, int head)
    {
        if (!_streets.Contains(passage.Tokens[head].Key))
            return head;
        var number = head - 1;
        if (passage.IsMark(number, ','))
            number--;
        return number >= 0 && passage.Tokens[number] is { Kind: TokenKind.Number, Length: <= 3 } && passage.At(number) is null ? number : head;
    }

    /// <summary>«à la place d'Anne Hidalgo», «au tour de Mélenchon» tell no place.</summary>
    private bool IsPerson(Passage passage, int name) =>
        passage.Tokens[name - 1].Link == TokenLink.Space && passage.Tokens[name + 1 < passage.Tokens.Length ? name + 1 : name].Link != TokenLink.Hyphen
        && ((evidence.IsGivenName(passage.Tokens[name].Key) && IsName(passage, name + 1)) || evidence.IsSurname(passage.Tokens[name].Key));

    /// <summary>«Rio Grande», «Boulogne-sur-Mer»; a known name to its end.</summary>
    private int LastOf(Passage passage, int first)
    {
        if (passage.At(first) is { } known)
            return known.Last;
        var last = first;
        for (var i = first + 1; i < passage.Tokens.Length && i - first < LongestName; i++)
        {
            var token = passage.Tokens[i];
            if (IsName(passage, i) && token.Link != TokenLink.Adjacent)
                last = i;
            else if (!(token.Link == TokenLink.Hyphen && _inner.Contains(token.Key)))
                break;
        }

        return last;
    }

    private static void Add(Passage passage, int first, int last, string rule)
    {
        // «la rue Jean Jaurès» is not about Jean Jaurès.
        if (passage.At(last) is { Type: not EntityType.Place } inner)
            passage.Remove(inner);
        passage.Add(new MentionDraft
        {
            Passage = passage,
            First = first,
            Last = last,
            Type = EntityType.Place,
            Resolution = "form",
            Rule = rule,
            Confidence = 0.75,
        });
    }
}
