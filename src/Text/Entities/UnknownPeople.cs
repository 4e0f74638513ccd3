using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>
/// Recognises people whom the catalogue does not know, by form and context: a given name or a title before capitalised words,
/// an Asian family name in front, a profession behind, a verb of saying before.
/// </summary>
internal sealed class UnknownPeople(NameEvidence evidence)
{
    private const int LongestName = 5;
    private readonly FrozenSet<ulong> _particles = Keys("names/particles.tsv");
    private readonly FrozenSet<ulong> _addresses = Keys("names/addresses.tsv");
    private readonly FrozenSet<ulong> _titles = Keys("names/titles.tsv");
    private readonly FrozenSet<ulong> _familyNames = Keys("names/family-names-first.tsv");
    private readonly FrozenSet<ulong> _professions = Keys("names/professions.tsv");
    private readonly FrozenSet<ulong> _said = Keys("names/said.tsv");
    private readonly FrozenSet<ulong> _never = Keys("names/never-people.tsv");

    /// <summary>Names of two or more words.</summary>
    public void FindFullNames(Passage passage)
    {
        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            if (!StartsName(passage, i))
                continue;
            var last = LastOf(passage, i, out var words);
            if (words > 1 && Rule(passage, i, last) is { } rule)
                passage.Add(Mention(passage, i, last, rule));
            i = last;
        }
    }

    /// <summary>Single names behind a form of address: «M. Dupont». To be called when known surnames have been linked.</summary>
    public void FindAddressed(Passage passage)
    {
        for (var i = 1; i < passage.Tokens.Length; i++)
        {
            if (_addresses.Contains(passage.Tokens[i - 1].Key) && passage.Tokens[i - 1].IsCapitalised && StartsName(passage, i))
                passage.Add(Mention(passage, i, LastOf(passage, i, out _), "form.address"));
        }
    }

    private static FrozenSet<ulong> Keys(string table) => FrenchRules.Words(table).Select(word => WordKey.Of(word)).ToFrozenSet();

    // «la Santé» is no given name in «la ministre de la Santé Agnès Buzyn».
    private bool StartsName(Passage passage, int token) =>
        IsNameWord(passage, token) && !evidence.HasArticle(passage, token) && passage.Tokens[token].Link == TokenLink.Space | IsAfterOpening(passage, token)
        && !_addresses.Contains(passage.Tokens[token].Key) && !_titles.Contains(passage.Tokens[token].Key);

    private static bool IsAfterOpening(Passage passage, int token) => token > 0 && !passage.Tokens[token - 1].IsCapitalised;

    private bool IsNameWord(Passage passage, int token) =>
        passage.IsUnclaimedName(token) && passage.Tokens[token].Form is TokenForm.Title or TokenForm.Initial
        && !_never.Contains(passage.Tokens[token].Key);

    /// <summary>The last token of the capitalised words and particles from here; the number of the capitalised ones.</summary>
    private int LastOf(Passage passage, int first, out int words)
    {
        words = 1;
        var last = first;
        for (var i = first + 1; i < passage.Tokens.Length && i - first < LongestName * 2 && words < LongestName; i++)
        {
            var token = passage.Tokens[i];
            if (token.Link == TokenLink.Adjacent && !IsElided(passage, i - 1))
                break;
            if (IsNameWord(passage, i))
            {
                last = i;
                if (token.Link != TokenLink.Hyphen)
                    words++;
            }
            else if (!_particles.Contains(token.Key) || token.IsCapitalised || last != i - 1)
            {
                break;
            }
        }

        return last;
    }

    private static bool IsElided(Passage passage, int token)
    {
        var word = passage.Tokens[token].Of(passage.Text.Text);
        return word[^1] is '\'' or '’';
    }

    private string? Rule(Passage passage, int first, int last)
    {
        var before = first - 1;
        if (before >= 0 && _addresses.Contains(passage.Tokens[before].Key))
            return "form.address";
        if (before >= 0 && _titles.Contains(passage.Tokens[before].Key))
            return "form.title";
        if (evidence.IsGivenName(passage.Tokens[first].Key))
            return "form.given-name";
        if (_familyNames.Contains(passage.Tokens[first].Key))
            return "form.family-name";
        if (passage.IsMark(last + 1, ',') && last + 2 < passage.Tokens.Length && HasProfession(passage, last + 2))
            return "form.profession";
        return before >= 0 && _said.Contains(passage.Tokens[before].Key) ? "form.said" : null;
    }

    /// <summary>«…, économiste», «…, le directeur», «…, ancien ministre».</summary>
    private bool HasProfession(Passage passage, int token)
    {
        for (var i = token; i < Math.Min(token + 3, passage.Tokens.Length); i++)
        {
            if (_professions.Contains(passage.Tokens[i].Key) || _titles.Contains(passage.Tokens[i].Key))
                return true;
            if (!passage.Tokens[i].IsWord)
                return false;
        }

        return false;
    }

    private static MentionDraft Mention(Passage passage, int first, int last, string rule) => new()
    {
        Passage = passage,
        First = first,
        Last = last,
        Type = EntityType.Person,
        Resolution = "form",
        Rule = rule,
        Confidence = rule is "form.given-name" or "form.address" ? 0.8 : 0.7,
    };
}
