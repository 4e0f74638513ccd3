using System.Globalization;
using System.Text.RegularExpressions;
using Vigie.Contracts;
using Vigie.Text;

namespace Vigie.Ingestion.Documents;

/// <summary>Dates as documents and their senders state them, in the form that travels on the bus.</summary>
internal static partial class StatedDate
{
    public static PublishedDate? From(VagueDate? date) => date is null
        ? null
        : new PublishedDate { Value = date.Value, Precision = date.Precision.ToString().ToLowerInvariant() };

    /// <summary>Reads a sender's date; null when it is missing or none of year, month, day and RFC 3339 time.</summary>
    public static PublishedDate? Parse(string? value)
    {
        if (value is null || !Stated().IsMatch(value) || !DateTimeOffset.TryParse(
            Completed(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            return null;

        var precision = value.Length switch { 4 => "year", 7 => "month", 10 => "day", _ => "minute" };
        return new PublishedDate { Value = value, Precision = precision };
    }

    /// <summary>First moment of a date that is known to the day or better, UTC; null for anything vaguer.</summary>
    public static DateTimeOffset? Start(PublishedDate? date) =>
        date is { Precision: "day" or "minute" } && DateTimeOffset.TryParse(
            date.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start)
            ? start
            : null;

    private static string Completed(string value) => value.Length switch { 4 => value + "-01-01", 7 => value + "-01", _ => value };

    [GeneratedRegex(
        @"^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})?)?)?)?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stated();
}
