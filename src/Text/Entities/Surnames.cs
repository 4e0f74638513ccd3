using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>The surname of a person and the people who share it.</summary>
internal sealed class Surnames
{
    // Where the family name comes first.
    private static readonly FrozenSet<string> FamilyNameFirst =
        new[] { "CN", "HK", "KP", "KR", "TW", "VN" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Below this prominence a surname alone says nothing about who is meant.</summary>
    private const int WellKnown = 55;

    private readonly FrozenDictionary<ulong, CatalogEntity[]> _wellKnown;

    public Surnames(Catalog catalogue) => _wellKnown = catalogue.Entities
        .Where(entity => entity is { Type: EntityType.Person, Prominence: >= WellKnown })
        .Select(entity => (Key: Of(entity), Entity: entity))
        .Where(pair => pair.Key != 0)
        .GroupBy(pair => pair.Key, pair => pair.Entity)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Office holders with this surname; empty when there are none.</summary>
    public CatalogEntity[] WellKnownWith(ulong surname) => _wellKnown.GetValueOrDefault(surname, []);

    /// <summary>The word by which later mentions name a person; 0 for a name of one word.</summary>
    public static ulong Of(CatalogEntity person)
    {
        var text = Tokenizer.French.Read(person.Name);
        var words = text.Tokens;
        if (words.Length < 2)
            return 0;
        return person.Country is { } country && FamilyNameFirst.Contains(country) && words.Length <= 3 ? words[0].Key : words[^1].Key;
    }
}
