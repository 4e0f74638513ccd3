using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>
/// Recognises places that the catalogue does not know: behind a kind of landscape or district («le lac Tchany», «le comté de
/// Kerry»), behind a kind of settlement («la ville de Lompoul») and behind «à».
/// </summary>
internal sealed class UnknownPlaces(NameEvidence evidence)
{
    private const int LongestName = 6;
    private readonly FrozenSet<ulong> _landscapes = Keys("names/place-heads.tsv");
    private readonly FrozenSet<ulong> _settlements = Keys("names/settlements.tsv");
    private readonly FrozenSet<ulong> _connectors = Keys("names/connectors.tsv");
    private readonly FrozenSet<ulong> _inner = Keys("names/inner-words.tsv");
    private readonly FrozenSet<ulong> _never = Keys("names/never-people.tsv");

    public void Find(Passage passage)
    {
        for (var i = 0; i + 1 < passage.Tokens.Length; i++)
        {
            var key = passage.Tokens[i].Key;
            if (!passage.Tokens[i].IsWord || passage.At(i) is not null)
                continue;
            if (_landscapes.Contains(key) && NameBehind(passage, i) is { } landscape)
                passage.Add(Mention(passage, i, LastOf(passage, landscape), "form.place-kind", 0.75));
            else if (_settlements.Contains(key) && NameBehind(passage, i) is { } settlement && settlement > i + 1)
                passage.Add(Mention(passage, settlement, LastOf(passage, settlement), "form.settlement", 0.75));
            else if (IsAt(passage, i) && IsName(passage, i + 1) && !evidence.IsGivenName(passage.Tokens[i + 1].Key)
                && LastOf(passage, i + 1) is var last && !IsContinued(passage, last))
                passage.Add(Mention(passage, i + 1, last, "form.preposition", 0.6));
        }
    }

    private static FrozenSet<ulong> Keys(string table) => FrenchRules.Words(table).Select(word => WordKey.Of(word)).ToFrozenSet();

    private bool IsName(Passage passage, int token) =>
        passage.IsUnclaimedName(token) && passage.Tokens[token].Form == TokenForm.Title && passage.Tokens[token].Length > 2
        && !_never.Contains(passage.Tokens[token].Key);

    // «a» is a verb, and the key of a word does not tell them apart.
    private static bool IsAt(Passage passage, int token) =>
        passage.Tokens[token].Length == 1
        && (passage.Text.Text[passage.Tokens[token].Start] is 'à' or 'À'
            || (passage.Text.Text[passage.Tokens[token].Start] == 'A' && passage.Text.OpensSentence(token)));

    /// <summary>«Air» goes on in «à Air France».</summary>
    private static bool IsContinued(Passage passage, int last) =>
        passage.At(last + 1) is not null && passage.Tokens[last + 1] is { IsCapitalised: true, Link: TokenLink.Space };

    private int? NameBehind(Passage passage, int head)
    {
        var name = head + 1;
        while (name < passage.Tokens.Length && name - head < 3 && _connectors.Contains(passage.Tokens[name].Key) | evidence.IsInnerWord(passage.Tokens[name].Key))
            name++;
        return IsName(passage, name) ? name : null;
    }

    /// <summary>«Rio Grande», «Boulogne-sur-Mer».</summary>
    private int LastOf(Passage passage, int first)
    {
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

    private static MentionDraft Mention(Passage passage, int first, int last, string rule, double confidence) => new()
    {
        Passage = passage,
        First = first,
        Last = last,
        Type = EntityType.Place,
        Resolution = "form",
        Rule = rule,
        Confidence = confidence,
    };
}
