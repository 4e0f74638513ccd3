using System.Collections.Frozen;
using Vigie.Text.Catalogue;

namespace Vigie.Text.Entities;

/// <summary>Who held which office on a day.</summary>
internal sealed class TenureIndex(IReadOnlyList<Tenure> tenures)
{
    /// <summary>How long a tenure is believed to go on after the last source that knew of no end: ministers change sooner.</summary>
    private const int YearsBelievedOfHeadOfState = 4;
    private const int YearsBelievedOfOthers = 1;

    private readonly FrozenDictionary<(string Of, string Office), Tenure[]> _byOffice = tenures
        .GroupBy(tenure => (tenure.Of.Id, tenure.Office))
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(tenure => tenure.Start).ToArray());

    private readonly FrozenDictionary<string, Tenure[]> _byPerson = tenures
        .GroupBy(tenure => tenure.Person.Id, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(tenure => tenure.Start).ToArray(), StringComparer.Ordinal);

    /// <summary>The tenure on a day; null when nobody is known or several people shared the office.</summary>
    public Tenure? Holder(CatalogEntity of, string office, DateOnly day)
    {
        Tenure? holder = null;
        foreach (var tenure in _byOffice.GetValueOrDefault((of.Id, office), []))
        {
            if (!Holds(tenure, day))
                continue;
            if (holder is not null && holder.Person != tenure.Person && holder.Start != day)
                return null;
            holder ??= tenure;
        }

        return holder;
    }

    /// <summary>The offices of a person on a day, the latest first.</summary>
    public IEnumerable<Tenure> Of(CatalogEntity person, DateOnly day) => All(person).Where(tenure => Holds(tenure, day));

    /// <summary>All offices of a person, the latest first.</summary>
    public IReadOnlyList<Tenure> All(CatalogEntity person) => _byPerson.GetValueOrDefault(person.Id, []);

    /// <summary>How far the dates can be trusted on a day.</summary>
    public static double Confidence(Tenure tenure, DateOnly day)
    {
        var confidence = tenure.Verified ? 0.9 : 0.75;
        return tenure.Known is { } known && day > known ? confidence - 0.15 : confidence;
    }

    private static bool Holds(Tenure tenure, DateOnly day) =>
        tenure.Covers(day) && (tenure.Known is not { } known || day <= known.AddYears(YearsBelieved(tenure.Office)));

    private static int YearsBelieved(string office) =>
        office is "president" or "monarch" or "supreme_leader" ? YearsBelievedOfHeadOfState : YearsBelievedOfOthers;
}
