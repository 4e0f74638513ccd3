using System.Globalization;
using System.Text.RegularExpressions;

namespace Vigie.Query.Parameters;

/// <summary>The time that a date or date-time covers, UTC.</summary>
/// <param name="Start">First moment.</param>
/// <param name="End">First moment behind it.</param>
internal readonly partial record struct Period(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>What can be read, in words.</summary>
    public const string Form =
        "a year (2024), month (2024-05), day (2024-05-22) or RFC 3339 time with its offset (2024-05-22T08:41:00Z)";

    /// <summary>Reads a period; null for anything else.</summary>
    public static Period? TryParse(string text)
    {
        // An unescaped plus sign in a query string arrives as a space.
        if (!Forms().IsMatch(text) || !DateTimeOffset.TryParse(
            Completed(text.Replace(' ', '+')), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start))
            return null;

        start = start.ToUniversalTime();
        // Nothing ends behind the last year that can be told.
        if (start.Year == DateTimeOffset.MaxValue.Year)
            return new Period(start, DateTimeOffset.MaxValue);
        return new Period(start, text.Length switch
        {
            4 => start.AddYears(1),
            7 => start.AddMonths(1),
            10 => start.AddDays(1),
            _ => start.AddMicroseconds(1),
        });
    }

    private static string Completed(string text) => text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text };

    [GeneratedRegex(
        @"^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?([Zz]|[-+ ][0-9]{2}:[0-9]{2}))?)?)?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forms();
}
