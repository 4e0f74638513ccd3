using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>
/// Finds people named by their office («le président chinois», «le chef de la diplomatie russe», «la Première ministre du
/// Kazakhstan») and links them: to the name beside it, or to who held the office on the day that the sentence or the article is of.
/// </summary>
internal sealed class OfficeRecognizer
{
    private readonly FrozenDictionary<ulong, OfficeRule[]> _rules;
    private readonly FrozenSet<ulong> _notInOffice;
    private readonly FrozenSet<ulong> _of = FrenchRules.Words("offices/of.tsv").Select(word => WordKey.Of(word)).ToFrozenSet();
    private readonly TenureIndex _tenures;

    public OfficeRecognizer(TenureIndex tenures)
    {
        _tenures = tenures;
        _notInOffice = FrenchRules.Words("offices/not-in-office.tsv").Select(word => WordKey.Of(word)).ToFrozenSet();
        _rules = FrenchRules.Table("offices/offices.tsv").Expecting("head", "complement?", "offices", "countries?").Rows
            .Select(Rule)
            .GroupBy(rule => rule.Head[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(rule => rule.Head.Length + rule.Complement.Length).ToArray());
    }

    /// <summary>Adds the mentions. <paramref name="dayAt"/> tells the day that a token speaks of; null when it is not known.</summary>
    public void Find(Passage passage, OfficeMemory memory, Func<Passage, int, DateOnly?> dayAt)
    {
        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            if (!_rules.TryGetValue(passage.Tokens[i].Key, out var rules))
            {
                if (passage.At(i) is { Type: EntityType.Person, Entity: { } person } named && named.First == i)
                    Remember(memory, person, dayAt(passage, i));
                continue;
            }

            if (Read(passage, i, rules) is { } phrase && Mention(passage, phrase, memory, dayAt(passage, i)) is { } mention)
            {
                passage.Add(mention);
                i = mention.Last;
            }
        }
    }

    private static OfficeRule Rule(TableRow row)
    {
        var head = Keys(row.Required("head"));
        return new OfficeRule(head, Keys(row["complement"]), row.List("offices"), row.List("countries"), $"{row["head"]} {row["complement"]}".TrimEnd());
    }

    private static ulong[] Keys(string words)
    {
        var text = Tokenizer.French.Read(words);
        return [.. text.Tokens.ToArray().Select(token => token.Key)];
    }

    private OfficePhrase? Read(Passage passage, int first, OfficeRule[] rules)
    {
        foreach (var rule in rules)
        {
            if (!Has(passage, first, rule.Head))
                continue;
            var next = first + rule.Head.Length;
            var of = Demonym(passage, ref next);
            if (!Has(passage, next, rule.Complement))
                continue;
            next += rule.Complement.Length;
            of ??= Demonym(passage, ref next) ?? Complement(passage, ref next);
            if (rule.Countries.Length > 0 && (of?.Country is not { } country || !rule.Countries.Contains(country)))
                continue;
            return new OfficePhrase(rule, first, next - 1, of);
        }

        return null;
    }

    private static bool Has(Passage passage, int first, ulong[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!passage.Is(first + i, words[i]))
                return false;
        }

        return true;
    }

    private static CatalogEntity? Demonym(Passage passage, ref int next)
    {
        if (passage.At(next) is not { Resolution: "demonym", Entity: { } entity } demonym || demonym.First != next)
            return null;
        next = demonym.Last + 1;
        return entity;
    }

    /// <summary>«du Kazakhstan», «de la Fédération de Russie», «de l'ONU».</summary>
    private CatalogEntity? Complement(Passage passage, ref int next)
    {
        var place = next;
        while (place < next + 2 && place < passage.Tokens.Length && _of.Contains(passage.Tokens[place].Key))
            place++;
        if (place == next || passage.At(place) is not { Entity: { Type: not EntityType.Person } entity } named || named.First != place)
            return null;
        next = named.Last + 1;
        return entity;
    }

    private MentionDraft? Mention(Passage passage, OfficePhrase phrase, OfficeMemory memory, DateOnly? day)
    {
        var isHomologue = phrase.Rule.Offices is ["homologue"];
        if (NameBeside(passage, phrase) is { } named)
        {
            // A name that the catalogue does not know: whoever it is, it is not the holder that the catalogue knows.
            if (named.Entity is not { } person)
                return null;
            if (!isHomologue)
                memory.Remember(person, phrase.Rule.Offices[0]);
            return Draft(passage, phrase, person, "office", "office.name-beside", 0.95);
        }

        var before = phrase.First - 1;
        if (before >= 0 && _notInOffice.Contains(passage.Tokens[before].Key))
            return null;
        var offices = isHomologue ? memory.LastOffices : phrase.Rule.Offices;
        if (phrase.Of is null)
            return isHomologue ? null : Again(passage, phrase, memory);
        return day is { } date ? Holder(passage, phrase, offices, date, memory) : null;
    }

    private MentionDraft? Holder(Passage passage, OfficePhrase phrase, IReadOnlyList<string> offices, DateOnly day, OfficeMemory memory)
    {
        foreach (var office in offices)
        {
            if (_tenures.Holder(phrase.Of!, office, day) is not { } tenure)
                continue;
            memory.Remember(tenure.Person, office);
            return Draft(passage, phrase, tenure.Person, "office", "office." + office, TenureIndex.Confidence(tenure, day));
        }

        return null;
    }

    /// <summary>«le président» after «le président chinois»: the last one of that office, when an article stands before it.</summary>
    private static MentionDraft? Again(Passage passage, OfficePhrase phrase, OfficeMemory memory) =>
        phrase.First > 0 && passage.Tokens[phrase.First - 1].Key is var article && (article == Le || article == La || article == Elided)
            && memory.Last(phrase.Rule.Offices) is { } person && !IsFollowedByName(passage, phrase.Last + 1)
            ? Draft(passage, phrase, person, "description", "office.again", 0.7)
            : null;

    private static readonly ulong Le = WordKey.Of("le");
    private static readonly ulong La = WordKey.Of("la");
    private static readonly ulong Elided = WordKey.Of("l");

    private static bool IsFollowedByName(Passage passage, int token) =>
        passage.IsUnclaimedName(token) || passage.Is(token, WordKey.Of("de")) || passage.Is(token, WordKey.Of("du"))
        || passage.Is(token, WordKey.Of("des")) || passage.Is(token, WordKey.Of("d"));

    /// <summary>«le président russe, Vladimir Poutine», «Xi Jinping, le président chinois».</summary>
    private MentionDraft? NameBeside(Passage passage, OfficePhrase phrase)
    {
        var next = phrase.Last + 1;
        if (passage.IsMark(next, ','))
            next++;
        if (Person(passage, next) is { } behind && behind.First == next)
            return behind;
        var before = phrase.First - 1;
        if (before >= 0 && (passage.Is(before, Le) || passage.Is(before, La)))
            before--;
        return passage.IsMark(before, ',') && Person(passage, before - 1) is { } ahead && MayBe(ahead, phrase) ? ahead : null;
    }

    /// <summary>«Invité par Narendra Modi, le président iranien …»: somebody known for offices of other countries is not meant.</summary>
    private bool MayBe(MentionDraft named, OfficePhrase phrase) =>
        phrase.Of is not { } of || named.Entity is not { } person || _tenures.All(person) is { Count: 0 } || _tenures.All(person).Any(tenure => tenure.Of == of);

    private static MentionDraft? Person(Passage passage, int token) =>
        passage.At(token) is { Type: EntityType.Person, Resolution: not "office" } person ? person : null;

    private void Remember(OfficeMemory memory, CatalogEntity person, DateOnly? day)
    {
        if (day is { } date && _tenures.Of(person, date).FirstOrDefault() is { } tenure)
            memory.Remember(person, tenure.Office);
    }

    private static MentionDraft Draft(
        Passage passage, OfficePhrase phrase, CatalogEntity person, string resolution, string rule, double confidence) => new()
        {
            Passage = passage,
            First = phrase.First,
            Last = phrase.Last,
            Type = EntityType.Person,
            Entity = person,
            Resolution = resolution,
            Rule = rule,
            Confidence = confidence,
        };

    private sealed record OfficePhrase(OfficeRule Rule, int First, int Last, CatalogEntity? Of);
}
