using System.Collections.Frozen;
using System.Globalization;

namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>The day on which a moment falls in the country of a page's address.</summary>
internal static class CountryTime
{
    // Hours ahead of UTC, the least and the most of all parts of the country and all seasons.
    private static readonly FrozenDictionary<string, (double Least, double Most)> Hours = new Dictionary<string, (double, double)>
    {
        ["ae"] = (4, 4),
        ["ar"] = (-3, -3),
        ["at"] = (1, 2),
        ["au"] = (8, 11),
        ["be"] = (1, 2),
        ["bg"] = (2, 3),
        ["br"] = (-5, -2),
        ["ca"] = (-8, -2.5),
        ["cd"] = (1, 2),
        ["ch"] = (1, 2),
        ["cl"] = (-6, -3),
        ["cm"] = (1, 1),
        ["cn"] = (8, 8),
        ["co"] = (-5, -5),
        ["cz"] = (1, 2),
        ["de"] = (1, 2),
        ["dk"] = (1, 2),
        ["dz"] = (1, 1),
        ["eg"] = (2, 3),
        ["fi"] = (2, 3),
        ["fr"] = (1, 2),
        ["gr"] = (2, 3),
        ["hk"] = (8, 8),
        ["hu"] = (1, 2),
        ["id"] = (7, 9),
        ["il"] = (2, 3),
        ["in"] = (5.5, 5.5),
        ["ir"] = (3.5, 4.5),
        ["it"] = (1, 2),
        ["jp"] = (9, 9),
        ["ke"] = (3, 3),
        ["kr"] = (9, 9),
        ["lb"] = (2, 3),
        ["lu"] = (1, 2),
        ["mg"] = (3, 3),
        ["mx"] = (-8, -5),
        ["my"] = (8, 8),
        ["ng"] = (1, 1),
        ["nl"] = (1, 2),
        ["no"] = (1, 2),
        ["nz"] = (12, 13),
        ["pe"] = (-5, -5),
        ["ph"] = (8, 8),
        ["pk"] = (5, 5),
        ["pl"] = (1, 2),
        ["ro"] = (2, 3),
        ["rs"] = (1, 2),
        ["ru"] = (2, 12),
        ["sa"] = (3, 3),
        ["se"] = (1, 2),
        ["sg"] = (8, 8),
        ["sk"] = (1, 2),
        ["th"] = (7, 7),
        ["tn"] = (1, 2),
        ["tr"] = (2, 3),
        ["tw"] = (8, 8),
        ["ua"] = (2, 3),
        ["us"] = (-10, -4),
        ["vn"] = (7, 7),
        ["za"] = (2, 2),
    }.ToFrozenDictionary();

    /// <summary>The local day; null when no address names a country, or when the day depends on the part of the country.</summary>
    public static DateOnly? DayOf(string instant, ReadOnlySpan<string?> addresses)
    {
        if (CountryOf(addresses) is not { } country || !Hours.TryGetValue(country, out var hours)
            || !DateTimeOffset.TryParse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return null;
        }

        var first = DateOnly.FromDateTime(moment.UtcDateTime.AddHours(hours.Least));
        return first == DateOnly.FromDateTime(moment.UtcDateTime.AddHours(hours.Most)) ? first : null;
    }

    private static string? CountryOf(ReadOnlySpan<string?> addresses)
    {
        foreach (var address in addresses)
        {
            if (PageAddress.Parse(address) is { } absolute)
                return absolute.Host[(absolute.Host.LastIndexOf('.') + 1)..];
        }

        return null;
    }
}
