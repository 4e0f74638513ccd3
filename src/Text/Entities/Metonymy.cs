using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Entities;

/// <summary>
/// Tells the reading of capitals and seats of power: «Pékin a annoncé» is China, «à Pékin» the city; «le Kremlin dément» is a
/// body, «reçu au Kremlin» a place. Without a sign of acting a name is what it is first.
/// </summary>
internal sealed class Metonymy
{
    private readonly FrozenDictionary<string, CatalogEntity> _countries;
    private readonly FrozenDictionary<string, CatalogEntity> _sites;
    private readonly FrozenSet<ulong> _actsBehind;
    private readonly FrozenSet<ulong> _actorBefore;
    private readonly FrozenSet<ulong> _auxiliaries;
    private readonly FrozenSet<ulong> _placeBefore;
    private readonly FrozenSet<ulong> _said = FrenchRules.Words("names/said.tsv").Select(word => WordKey.Of(word)).ToFrozenSet();

    public Metonymy(Catalog catalogue)
    {
        _countries = catalogue.Entities
            .Where(entity => entity is { Kind: "country", Country: not null })
            .ToFrozenDictionary(entity => entity.Country!, StringComparer.Ordinal);
        _sites = catalogue.Entities
            .Where(entity => entity is { Type: EntityType.Place, Kind: "site" })
            .DistinctBy(entity => entity.Name)
            .ToFrozenDictionary(entity => entity.Name, StringComparer.Ordinal);
        var rows = FrenchRules.Table("names/metonymy.tsv").Expecting("word", "sign").Rows
            .ToLookup(row => row.Choice<Sign>("sign"), row => WordKey.Of(row.Required("word")));
        _actsBehind = rows[Sign.Acts].ToFrozenSet();
        _actorBefore = rows[Sign.Actor].ToFrozenSet();
        _auxiliaries = rows[Sign.Auxiliary].ToFrozenSet();
        _placeBefore = rows[Sign.Place].ToFrozenSet();
    }

    public void Decide(Passage passage)
    {
        foreach (var mention in passage.Mentions.ToList())
        {
            if (mention is not { Resolution: "name" or "alias", Entity: { } entity })
                continue;
            if (entity.Kind == "capital" && Actor(passage, mention) is { } sign && Country(entity) is { } country)
                Replace(passage, mention, mention with { Entity = country, Resolution = "metonymy", Rule = "metonymy.capital-" + sign, Confidence = 0.85 });
            else if (entity is { Type: EntityType.Organisation, Kind: "government" } && IsPlace(passage, mention.First))
                Replace(passage, mention, mention with { Type = EntityType.Place, Entity = _sites.GetValueOrDefault(entity.Name, entity), Resolution = "metonymy", Rule = "metonymy.seat-as-place", Confidence = 0.8 });
        }
    }

    private static void Replace(Passage passage, MentionDraft old, MentionDraft reading)
    {
        passage.Remove(old);
        passage.Add(reading);
    }

    private CatalogEntity? Country(CatalogEntity capital) =>
        capital.Country is { } code ? _countries.GetValueOrDefault(code) : null;

    /// <summary>Which sign says that the name acts: a word before or the verb behind; null when none does.</summary>
    private string? Actor(Passage passage, MentionDraft mention)
    {
        var before = mention.First - 1;
        if (before >= 0 && passage.Tokens[before].IsWord && _actorBefore.Contains(passage.Tokens[before].Key))
            return "addressed";
        if (IsPlace(passage, mention.First) || (before >= 0 && NameEvidence.IsOf(passage.Tokens[before].Key)))
            return null;
        return Acts(passage, Coordinated(passage, mention.Last + 1)) ? "acts" : null;
    }

    private bool IsPlace(Passage passage, int first)
    {
        var before = first - 1;
        if (before > 0 && passage.Tokens[before].Key == Article)
            before--;
        return before >= 0 && passage.Tokens[before].IsWord && _placeBefore.Contains(passage.Tokens[before].Key);
    }

    private static readonly ulong Article = WordKey.Of("l");

    /// <summary>Behind «… et Moscou».</summary>
    private static int Coordinated(Passage passage, int next) =>
        NameEvidence.IsAnd(passage, next) && passage.At(next + 1) is { Type: EntityType.Place } other && other.First == next + 1 ? other.Last + 1 : next;

    /// <summary>«annonce», «a annoncé», «n'a pas réagi», «devrait signer».</summary>
    private bool Acts(Passage passage, int next)
    {
        for (var i = next; i < Math.Min(next + 4, passage.Tokens.Length) && passage.Tokens[i] is { IsWord: true, IsCapitalised: false }; i++)
        {
            var key = passage.Tokens[i].Key;
            if (_actsBehind.Contains(key) || _said.Contains(key))
                return true;
            if (!_auxiliaries.Contains(key))
                return false;
        }

        return false;
    }

    private enum Sign
    {
        Acts,
        Actor,
        Auxiliary,
        Place,
    }
}
