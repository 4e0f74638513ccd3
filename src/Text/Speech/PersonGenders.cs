using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Entities;
using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Speech;

/// <summary>Whether given names are those of women or men.</summary>
internal sealed class PersonGenders
{
    private static readonly FrozenSet<ulong> Feminine = Set("Mme", "Mmes", "Mlle", "madame", "la", "une", "cheffe", "présidente", "chancelière", "reine");
    private static readonly FrozenSet<ulong> Masculine = Set("M.", "MM.", "monsieur", "le", "un", "roi");

    /// <summary>The rule of names like «Hua Chunying», whose first word says nothing.</summary>
    private const string FamilyNameFirst = "form.family-name-first";

    private readonly FrozenDictionary<ulong, GrammaticalGender> _names;

    public PersonGenders(Catalog catalogue) => _names = catalogue.GivenNameGenders
        .Where(name => name.Value is "m" or "f")
        .DistinctBy(name => WordKey.Of(name.Key))
        .ToFrozenDictionary(name => WordKey.Of(name.Key), name => name.Value == "f" ? GrammaticalGender.Feminine : GrammaticalGender.Masculine);

    /// <summary>The gender of each person of an article, by given name, title or office; people of whom nothing tells it are left out.</summary>
    public Dictionary<object, GrammaticalGender> Of(MentionMap map)
    {
        var genders = new Dictionary<object, GrammaticalGender>();
        foreach (var mention in map.Mentions)
        {
            if (mention.Type == EntityType.Person && Gender(mention, map) is not GrammaticalGender.None and var gender)
                genders.TryAdd(Identity(mention), gender);
        }

        return genders;
    }

    /// <summary>What the mentions of one person have in common: the entity, else the last word.</summary>
    public static object Identity(MentionDraft mention) => mention.Entity is { } entity ? entity : mention.Passage.Tokens[mention.Last].Key;

    private static FrozenSet<ulong> Set(params string[] words) => words.Select(word => WordKey.Of(word)).ToFrozenSet();

    private GrammaticalGender Gender(MentionDraft mention, MentionMap map)
    {
        if (ByTitle(map, mention.First - 1) is not GrammaticalGender.None and var titled)
            return titled;
        if (mention.Resolution == "office")
            return ByTitle(map, mention.First);
        if (_names.TryGetValue(map.Tokens[mention.First].Key, out var gender) && mention.First < mention.Last && mention.Rule != FamilyNameFirst)
            return gender;
        var name = mention.Entity?.Name.Split(' ')[0];
        return name is not null && mention.Entity!.Name.Length > name.Length && _names.TryGetValue(WordKey.Of(name), out gender)
            ? gender
            : ByApposition(map, mention.First);
    }

    private static GrammaticalGender ByTitle(MentionMap map, int token)
    {
        if (token < 0)
            return GrammaticalGender.None;
        if (Feminine.Contains(map.Tokens[token].Key))
            return GrammaticalGender.Feminine;
        return Masculine.Contains(map.Tokens[token].Key) ? GrammaticalGender.Masculine : GrammaticalGender.None;
    }

    /// <summary>«la porte-parole du ministère, Mao Ning»: the noun for a person that opens the phrase before the name.</summary>
    private static GrammaticalGender ByApposition(MentionMap map, int first)
    {
        const int Longest = 10;
        for (var i = first - 2; i >= 0 && first - i <= Longest && map.Tokens[i].Kind != TokenKind.LineEnd; i--)
        {
            if (SpeechVocabulary.French.Speaker(map.Text, i + 1) is { Kind: SpeakerKind.Person } noun)
                return noun.Gender != GrammaticalGender.None ? noun.Gender : ByTitle(map, i);
        }

        return GrammaticalGender.None;
    }
}
