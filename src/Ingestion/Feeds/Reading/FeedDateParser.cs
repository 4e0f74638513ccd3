using System.Globalization;
using Vigie.Text;
using Vigie.Text.Dates;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>
/// Reads the dates of feeds and sitemaps: ISO 8601 in every length, RFC 822 and its many misspellings, the formats of C and of databases,
/// and what <see cref="StatedDateParser"/> knows of pages.
/// </summary>
internal static class FeedDateParser
{
    /// <summary>The longest weekday, month and zone together are shorter.</summary>
    private const int Longest = 100;

    /// <summary>The date, as precise as it is stated; null when it is none. A time without a zone stays without one.</summary>
    public static VagueDate? Parse(string? written)
    {
        var text = written.AsSpan().Trim();
        if (text.IsEmpty || text.Length > Longest)
            return null;
        return IsoDate(text) ?? WordyDate.Parse(text) ?? Complete(StatedDateParser.Parse(text));
    }

    private static VagueDate? Complete(VagueDate? date) => date is { Precision: not DatePrecision.Partial } ? date : null;

    // yyyy, yyyy-MM, yyyy-MM-dd, each with or without hyphens, then the time behind a T or a blank.
    private static VagueDate? IsoDate(ReadOnlySpan<char> text)
    {
        if (!Digits(text, 0, 4, out var year) || year < 1000)
            return null;
        if (text.Length == 4)
            return new VagueDate(text.ToString(), DatePrecision.Year);

        var hyphen = text[4] is '-' or '/' ? 1 : 0;
        if (!Digits(text, 4 + hyphen, 2, out var month) || month is < 1 or > 12)
            return null;
        var at = 6 + hyphen;
        if (text.Length == at)
            return hyphen == 0 ? null : new VagueDate(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"), DatePrecision.Month);

        at += hyphen == 1 && text[at] == text[4] ? 1 : 0;
        if (!Digits(text, at, 2, out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;

        var date = string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");
        var rest = text[(at + 2)..].TrimStart("Tt, ");
        if (rest.IsEmpty)
            return new VagueDate(date, DatePrecision.Day);
        return ClockTime.TryParse(rest, out var time) ? new VagueDate(date + "T" + time, DatePrecision.Minute) : null;
    }

    private static bool Digits(ReadOnlySpan<char> text, int at, int count, out int value)
    {
        value = 0;
        return at + count <= text.Length && int.TryParse(text.Slice(at, count), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
