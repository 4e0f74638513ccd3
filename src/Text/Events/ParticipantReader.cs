using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Entities;
using Vigie.Text.Grammar;
using Vigie.Text.Tables;

namespace Vigie.Text.Events;

/// <summary>Tells who acts where a phrase names a person, a body, a capital or a people.</summary>
internal sealed class ParticipantReader
{
    private static readonly FrozenSet<string> StateBodies = FrenchRules.Words("events/state-bodies.tsv").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Regions = FrenchRules.Words("events/acting-regions.tsv").ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, CatalogEntity> _countries;
    private readonly FrozenDictionary<string, CatalogEntity> _seats;
    private readonly FrozenDictionary<CatalogEntity, CatalogEntity> _served;
    private readonly FrozenDictionary<string, GrammaticalGender> _genders;

    public ParticipantReader(Catalog catalogue)
    {
        _countries = catalogue.Entities.Where(entity => entity is { Kind: "country", Country: not null })
            .GroupBy(entity => entity.Country!, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _genders = catalogue.GivenNameGenders.Where(name => name.Value is "m" or "f")
            .ToFrozenDictionary(name => name.Key, name => name.Value == "f" ? GrammaticalGender.Feminine : GrammaticalGender.Masculine, StringComparer.Ordinal);
        _served = catalogue.Tenures.GroupBy(tenure => tenure.Person)
            .ToFrozenDictionary(group => group.Key, group => group.MaxBy(tenure => tenure.Start)!.Of);
        _seats = FrenchRules.Table("events/seats.tsv").Expecting("place", "body").Rows
            .Where(row => catalogue.Find(row.Required("body")) is not null)
            .ToFrozenDictionary(row => row.Required("place"), row => catalogue.Find(row.Required("body"))!, StringComparer.Ordinal);
    }

    /// <summary>
    /// Appends those whom a phrase names: names before demonyms, what the catalogue knows before what it does not, nobody
    /// twice. <paramref name="asPlace"/>: a place counts as the country it lies in, not as the government that sits there.
    /// </summary>
    public void Read(SentenceText sentence, in SentenceNode node, bool asPlace, List<Participant> found)
    {
        var start = found.Count;
        var best = 0;
        for (var i = node.First; i <= node.Last; i++)
        {
            if (sentence.MentionAt(i) is not { } mention)
                continue;
            i = mention.Last;
            if (mention.Entity is null && Inner(sentence, mention) is { } inner)
                mention = inner;
            var rank = Rank(mention);
            if (rank < best || (rank == 1 && best > 0))
                continue;
            if (rank > best)
                found.RemoveRange(start, found.Count - start);
            best = rank;
            AddOnce(found, start, Of(mention, asPlace));
        }
    }

    /// <summary>The gender of a person's given name; none when it is not known.</summary>
    public GrammaticalGender Gender(CatalogEntity person) =>
        _genders.GetValueOrDefault(person.Name.Split(' ', 2)[0], GrammaticalGender.None);

    private Participant Of(MentionDraft mention, bool asPlace)
    {
        var (entity, through, place) = mention.Entity switch
        {
            null => (null, null, null),
            { Type: EntityType.Place } where when !asPlace && _seats.TryGetValue(where.Id, out var body) => (body, null, where),
            { Type: EntityType.Place, Country: null, Kind: not null } where when !Regions.Contains(where.Kind) => (null, null, where),
            { Type: EntityType.Place } where => (Country(where) ?? where, null, mention.Resolution == "demonym" ? null : where),
            { Type: EntityType.Person } person => _served.TryGetValue(person, out var served) ? (served, person, null) : State(person),
            { Kind: { } kind } body when StateBodies.Contains(kind) => State(body),
            var other => (other, (CatalogEntity?)null, (CatalogEntity?)null),
        };
        return new Participant(entity, through, place, mention.First, mention.Last);
    }

    private (CatalogEntity? Entity, CatalogEntity? Through, CatalogEntity? Place) State(CatalogEntity actor) =>
        Country(actor) is { } country ? (country, actor, null) : (actor, null, null);

    private CatalogEntity? Country(CatalogEntity entity) =>
        entity.Country is { } code && _countries.TryGetValue(code, out var country) ? country : null;

    /// <summary>«le ministère iranien des Affaires étrangères»: a body that is not known by itself, but its country is.</summary>
    private static MentionDraft? Inner(SentenceText sentence, MentionDraft mention)
    {
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (sentence.Passage.At(i) is { Entity.Type: EntityType.Place } inner)
                return inner;
        }

        return null;
    }

    /// <summary>Unknown names count least, then demonyms, then names.</summary>
    private static int Rank(MentionDraft mention) => mention switch
    {
        { Entity: null } => 1,
        { Resolution: "demonym" } => 2,
        { Type: EntityType.Initiative or EntityType.Event or EntityType.Product } => 2,
        _ => 3,
    };

    private static void AddOnce(List<Participant> found, int start, Participant participant)
    {
        for (var i = start; i < found.Count; i++)
        {
            if (found[i].IsSameAs(participant))
            {
                if (found[i].Through is null)
                    found[i] = found[i] with { Through = participant.Through };
                return;
            }
        }

        found.Add(participant);
    }
}
