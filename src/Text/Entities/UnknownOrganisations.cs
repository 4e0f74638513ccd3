using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>
/// Recognises bodies that the catalogue does not know by the kind of body in front and the adjectives and complements behind:
/// «la Fédération internationale de motocyclisme», «l'université d'Oxford».
/// </summary>
internal sealed class UnknownOrganisations
{
    private const int LongestName = 12;
    private static readonly ulong For = WordKey.Of("pour");
    private readonly NameEvidence _evidence;
    private readonly FrozenSet<ulong> _capitalHeads;
    private readonly FrozenSet<ulong> _anyHeads;
    private readonly FrozenSet<ulong> _connectors = Keys("names/connectors.tsv");
    private readonly FrozenSet<ulong> _never = Keys("names/never-people.tsv");
    private readonly FrozenSet<ulong> _said = Keys("names/said.tsv");
    private readonly FrozenSet<ulong> _articles = Keys("names/articles.tsv");
    private readonly string[] _adjectiveEndings = [.. FrenchRules.Words("names/adjective-endings.tsv")];

    public UnknownOrganisations(NameEvidence evidence)
    {
        _evidence = evidence;
        var heads = FrenchRules.Table("names/organisation-heads.tsv").Expecting("word", "lower").Rows;
        _capitalHeads = heads.Select(row => WordKey.Of(row.Required("word"))).ToFrozenSet();
        _anyHeads = heads.Where(row => row["lower"] == "yes").Select(row => WordKey.Of(row.Required("word"))).ToFrozenSet();
    }

    public void Find(Passage passage)
    {
        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            var token = passage.Tokens[i];
            if (passage.At(i) is not null || !_capitalHeads.Contains(token.Key) || (!token.IsCapitalised && !IsDefinite(passage, i)))
                continue;
            var last = LastOf(passage, i, out var hasName);
            if (last == i || (!hasName && (!token.IsCapitalised || passage.Text.OpensSentence(i))))
                continue;
            passage.Add(new MentionDraft
            {
                Passage = passage,
                First = i,
                Last = last,
                Type = EntityType.Organisation,
                Resolution = "form",
                Rule = "form.body",
                Confidence = hasName ? 0.75 : 0.65,
            });
            i = last;
        }
    }

    private static FrozenSet<ulong> Keys(string table) => FrenchRules.Words(table).Select(word => WordKey.Of(word)).ToFrozenSet();

    private int LastOf(Passage passage, int head, out bool hasName)
    {
        hasName = false;
        var complements = 0;
        var isCapitalised = passage.Tokens[head].IsCapitalised;
        var last = head;
        while (last - head < LongestName)
        {
            var next = last + 1;
            if (next >= passage.Tokens.Length || !passage.Tokens[next].IsWord)
                break;
            if (passage.At(next) is { Resolution: "demonym" } demonym)
                last = demonym.Last;
            else if (passage.IsUnclaimedName(next) && !(last > head && OpensPerson(passage, next)))
                (last, hasName, complements) = (next, true, complements + 1);
            else if (IsAdjective(passage, next))
                last = next;
            else if (Complement(passage, next, isCapitalised) is { } end && (complements == 0 || !IsPurpose(passage, next)))
                (last, hasName, complements) = (end, hasName || passage.Tokens[end].IsCapitalised, complements + 1);
            else
                break;
        }

        return last;
    }

    /// <summary>«l'université d'Oxford» is a name, «une banque du Bangladesh» none.</summary>
    private bool IsDefinite(Passage passage, int head) =>
        _anyHeads.Contains(passage.Tokens[head].Key) && _evidence.HasAnyArticle(passage, head) && !NameEvidence.HasPluralArticle(passage, head);

    /// <summary>«le Parti communiste [Fabien Roussel]»: behind an adjective a given name opens another name.</summary>
    private bool OpensPerson(Passage passage, int token) =>
        _evidence.IsGivenName(passage.Tokens[token].Key) && passage.IsUnclaimedName(token + 1) && passage.Tokens[token].Link == TokenLink.Space;

    /// <summary>«pour» belongs to the name only right behind the kind of body: «le Fonds pour l'enfance», not «le tribunal de Vannes pour vol».</summary>
    private static bool IsPurpose(Passage passage, int connector) => passage.Is(connector, For);


    private bool IsAdjective(Passage passage, int token)
    {
        var word = passage.Tokens[token].Of(passage.Text.Text);
        if (passage.Tokens[token].Form != TokenForm.Lower || word.Length < 5 || _said.Contains(passage.Tokens[token].Key))
            return false;
        foreach (var ending in _adjectiveEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>«de motocyclisme», «des affaires», «de l'État»; with a head in lower case only before a name.</summary>
    private int? Complement(Passage passage, int connector, bool isCapitalised)
    {
        if (!_connectors.Contains(passage.Tokens[connector].Key))
            return null;
        var word = connector + 1;
        while (word < passage.Tokens.Length && _articles.Contains(passage.Tokens[word].Key))
            word++;
        if (word >= passage.Tokens.Length || !passage.Tokens[word].IsWord || _never.Contains(passage.Tokens[word].Key))
            return null;
        if (passage.At(word) is { } known)
            return known is { Resolution: not ("demonym" or "office"), Type: not EntityType.Person } && known.First == word ? known.Last : null;
        return passage.Tokens[word].IsCapitalised || isCapitalised ? word : null;
    }
}
