using System.Globalization;
using System.Text.RegularExpressions;

namespace Vigie.Storage.Articles;

/// <summary>The first moment of a vague date, by which articles are sorted.</summary>
internal static partial class EdtfStart
{
    /// <summary>First moment in UTC; null when the year is not known or the value is not EDTF. A part that is unknown counts from its start.</summary>
    public static DateTimeOffset? Of(string? edtf)
    {
        if (edtf is null || Start().Match(edtf) is not { Success: true } match)
            return null;

        var time = match.Groups["time"].Value;
        return DateTimeOffset.TryParse(
            $"{match.Groups["year"]}-{Part(match.Groups["month"], 12)}-{Part(match.Groups["day"], 31)}{time}",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var start)
            ? start
            : null;
    }

    // «XX» is unknown, and 21 to 41 in the place of a month are the seasons, quarters and halves of EDTF level 2.
    private static string Part(Group part, int most) =>
        int.TryParse(part.ValueSpan, CultureInfo.InvariantCulture, out var number) && number <= most ? part.Value : "01";

    [GeneratedRegex(
        @"^[~?%]?(?<year>\d{4})[~?%]?(-[~?%]?(?<month>\d\d|XX)[~?%]?(-[~?%]?(?<day>\d\d|XX)(?<time>T[0-9:.]+(Z|[+-]\d\d:\d\d)?)?)?)?[~?%]?(/|$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Start();
}
