using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>
/// Links a surname that stands alone: to the person whose full name the article gives, or to the one office holder of
/// that name who fits the article's day and countries.
/// </summary>
internal sealed class SurnameRecognizer(Surnames surnames, TenureIndex tenures, NameEvidence evidence)
{
    private static readonly FrozenSet<string> LeadingOffices =
        new[] { "president", "head_of_government", "foreign_minister", "supreme_leader" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _leadingStates = FrenchRules.Words("names/leading-states.tsv").ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<ulong> _titles =
        FrenchRules.Words("names/titles.tsv").Select(word => WordKey.Of(word)).ToFrozenSet();

    public void Find(IReadOnlyList<Passage> passages, DateOnly? day)
    {
        var named = PeopleByFullName(passages);
        var unknown = UnknownSurnames(passages);
        var countries = passages.SelectMany(passage => passage.Mentions).Select(mention => mention.Entity?.Country).ToHashSet();
        foreach (var passage in passages)
        {
            for (var i = 0; i < passage.Tokens.Length; i++)
            {
                if (IsAlone(passage, i) && (Mention(passage, i, named, countries, day) ?? Unknown(passage, i, unknown)) is { } mention)
                    passage.Add(mention);
            }
        }
    }

    private static Dictionary<ulong, CatalogEntity?> PeopleByFullName(IReadOnlyList<Passage> passages)
    {
        var people = new Dictionary<ulong, CatalogEntity?>();
        foreach (var mention in passages.SelectMany(passage => passage.Mentions))
        {
            if (mention is not { Type: EntityType.Person, Entity: { } person } || mention.First == mention.Last)
                continue;
            var surname = Surnames.Of(person);

            // Two people of one surname: neither is meant for sure.
            people[surname] = people.TryGetValue(surname, out var other) && other != person ? null : person;
        }

        return people;
    }

    private static HashSet<ulong> UnknownSurnames(IReadOnlyList<Passage> passages) =>
        [.. passages.SelectMany(passage => passage.Mentions)
            .Where(mention => mention is { Type: EntityType.Person, Entity: null } && mention.First < mention.Last)
            .Select(mention => mention.Passage.Tokens[mention.Rule == "form.family-name-first" ? mention.First : mention.Last].Key)];

    private bool IsAlone(Passage passage, int token)
    {
        if (!passage.IsUnclaimedName(token) || passage.Tokens[token].Form is TokenForm.Initial or TokenForm.Dotted)
            return false;
        if (passage.Tokens[token].Link == TokenLink.Hyphen && passage.IsUnclaimedName(token - 1))
            return false;
        var isAfterName = passage.IsUnclaimedName(token - 1) && !_titles.Contains(passage.Tokens[token - 1].Key)
            && !passage.Text.OpensSentence(token - 1);
        var isBeforeName = passage.IsUnclaimedName(token + 1) && passage.Tokens[token + 1] is { Link: TokenLink.Space or TokenLink.Hyphen, Form: TokenForm.Title };
        return !isAfterName && !isBeforeName && !(passage.IsUnclaimedName(token - 1) && evidence.IsGivenName(passage.Tokens[token - 1].Key));
    }

    private MentionDraft? Mention(
        Passage passage, int token, Dictionary<ulong, CatalogEntity?> named, HashSet<string?> countries, DateOnly? day)
    {
        var surname = passage.Tokens[token].Key;
        if (named.TryGetValue(surname, out var person))
            return person is null ? null : Mention(passage, token, person, "surname.full-name", 0.9);
        if (surnames.WellKnownWith(surname) is not { Length: > 0 } people)
            return null;
        var hasTitle = HasTitle(passage, token);
        if (Fitting(people, countries, day, hasTitle) is { } holder)
            return Mention(passage, token, holder, hasTitle ? "surname.title" : "surname.office-holder", hasTitle ? 0.85 : 0.7);
        return !evidence.HasArticle(passage, token) && Leader(people, day) is { } leader
            ? Mention(passage, token, leader, "surname.leader", 0.6)
            : null;
    }

    /// <summary>
    /// «Poutine», «Macron»: the press names those who lead a great state or speak for it abroad by the surname alone; null when two people
    /// of that name are in office that day, wherever that is.
    /// </summary>
    private CatalogEntity? Leader(CatalogEntity[] people, DateOnly? day)
    {
        if (day is not { } date)
            return null;
        var inOffice = Array.FindAll(people, person => tenures.Of(person, date).Any());
        return inOffice is [{ Country: { } country } only] && _leadingStates.Contains(country) && tenures.Of(only, date).Any(tenure => LeadingOffices.Contains(tenure.Office)) ? only : null;
    }

    private static MentionDraft? Unknown(Passage passage, int token, HashSet<ulong> surnames) =>
        surnames.Contains(passage.Tokens[token].Key) ? Mention(passage, token, null, "surname.unknown", 0.7) : null;

    /// <summary>«M. Medvedev», «le président Tokaïev», «le premier ministre russe Medvedev».</summary>
    private bool HasTitle(Passage passage, int token)
    {
        var before = token - 1;
        if (passage.At(before) is { Resolution: "demonym" } demonym)
            before = demonym.First - 1;
        return before >= 0 && _titles.Contains(passage.Tokens[before].Key);
    }

    private CatalogEntity? Fitting(CatalogEntity[] people, HashSet<string?> countries, DateOnly? day, bool hasTitle)
    {
        CatalogEntity? found = null;
        foreach (var person in people)
        {
            var isAtHome = person.Country is { } country && countries.Contains(country);
            var isInOffice = day is { } date && tenures.Of(person, date).Any();
            if (!(isInOffice && (isAtHome || hasTitle)) && !(day is null && isAtHome && hasTitle))
                continue;
            if (found is not null)
                return null;
            found = person;
        }

        return found;
    }

    private static MentionDraft Mention(Passage passage, int token, CatalogEntity? person, string rule, double confidence) => new()
    {
        Passage = passage,
        First = token,
        Last = token,
        Type = EntityType.Person,
        Entity = person,
        Resolution = "surname",
        Rule = rule,
        Confidence = confidence,
    };
}
