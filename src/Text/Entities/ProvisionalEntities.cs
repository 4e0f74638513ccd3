using System.Collections.Frozen;
using System.Text;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>
/// Gives people and bodies that the catalogue does not hold an id of their own («new:person:jean-dupont») when the article writes their full
/// name, and the same to the surnames that follow. One word alone names nobody for sure and gets none.
/// </summary>
internal sealed class ProvisionalEntities
{
    private static readonly ulong[] Articles = [.. new[] { "le", "la", "les", "l" }.Select(word => WordKey.Of(word))];

    private readonly FrozenSet<ulong> _titles = new[] { "names/addresses.tsv", "names/ranks.tsv", "names/titles.tsv" }
        .SelectMany(FrenchRules.Words).Select(word => WordKey.Of(word)).Concat(Articles).ToFrozenSet();

    public List<MentionDraft> Identify(List<MentionDraft> mentions)
    {
        var people = new Dictionary<ulong, ProvisionalEntity?>();
        var identified = mentions.ConvertAll(mention => FullName(mention) is { } entity ? mention with { Provisional = entity } : mention);
        foreach (var mention in identified)
        {
            if (mention is not { Type: EntityType.Person, Provisional: { } person })
                continue;
            var surname = Surname(mention);

            // Two people of one surname: neither is meant for sure.
            people[surname] = people.TryGetValue(surname, out var other) && other?.Id != person.Id ? null : other ?? person;
        }

        return people.Count == 0
            ? identified
            : identified.ConvertAll(mention => IsSurname(mention) ? mention with { Provisional = people.GetValueOrDefault(Surname(mention)) } : mention);
    }

    private ProvisionalEntity? FullName(MentionDraft mention)
    {
        if (!IsUnknown(mention))
            return null;
        var first = NameStart(mention);
        if (Words(mention, first) < 2)
            return null;
        var name = mention.Passage.Text.Span(first, mention.Last).Of(mention.Passage.Text.Text);
        return new ProvisionalEntity(Id(mention.Type, name), name.ToString());
    }

    private bool IsSurname(MentionDraft mention) =>
        mention is { Type: EntityType.Person, Provisional: null } && IsUnknown(mention) && NameStart(mention) == mention.Last;

    private static bool IsUnknown(MentionDraft mention) => mention is
    {
        Entity: null,
        Type: EntityType.Person or EntityType.Organisation,
        Resolution: not ("office" or "description" or "demonym"),

        // Two of the catalogue bear the name; it is not a third.
        Rule: not "catalogue.ambiguous",
    };

    /// <summary>The token behind forms of address, ranks, titles and articles; the last one is always part of the name.</summary>
    private int NameStart(MentionDraft mention)
    {
        var first = mention.First;
        while (first < mention.Last && (mention.Type == EntityType.Person ? IsTitle(mention, first) : Articles.Contains(mention.Passage.Tokens[first].Key)))
            first++;
        return first;
    }

    private bool IsTitle(MentionDraft mention, int token) =>
        !mention.Passage.Tokens[token].IsWord || _titles.Contains(mention.Passage.Tokens[token].Key);

    /// <summary>Words that tell: «J. Dupont» may be anyone's name.</summary>
    private static int Words(MentionDraft mention, int first)
    {
        var count = 0;
        for (var i = first; i <= mention.Last; i++)
        {
            if (mention.Passage.Tokens[i] is { IsWord: true, IsCapitalised: true, Form: not TokenForm.Initial } || (i == first && mention.Passage.Tokens[i] is { IsWord: true, IsCapitalised: false }))
                count++;
        }

        return count;
    }

    private static ulong Surname(MentionDraft mention) =>
        mention.Passage.Tokens[mention.Rule == "form.family-name-first" && mention.Provisional is not null ? mention.First : mention.Last].Key;

    private static string Id(EntityType type, ReadOnlySpan<char> name)
    {
        var id = new StringBuilder(type == EntityType.Person ? "new:person:" : "new:organisation:");
        var gap = false;
        var start = id.Length;
        foreach (var c in name)
        {
            var folded = LetterFold.Fold(c);
            if (!char.IsLetterOrDigit(folded))
            {
                gap = id.Length > start;
                continue;
            }

            if (gap)
                id.Append('-');
            gap = false;
            id.Append(folded);
        }

        return id.ToString();
    }
}
