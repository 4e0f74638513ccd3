using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Vigie.Text;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>
/// Dates with the month as a word: RFC 822 and 850, <c>asctime</c>, «Jan 4, 2004 4:05 PM». Day, month, year and time are told apart by
/// their looks, for programs put them in every order.
/// </summary>
internal static class WordyDate
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\r\n,-");

    // The first letters tell the months of English, French, Spanish, Italian, Portuguese, German and Dutch apart.
    private static readonly FrozenDictionary<string, int> Months = Numbered(
        "jan ene gen jän",
        "feb fév fev",
        "mar mär maa mrz mrt",
        "apr avr abr",
        "may mai mag mei",
        "jun juin giu",
        "jul juil lug",
        "aug aoû aou ago",
        "sep set",
        "oct ott okt out",
        "nov",
        "dec déc dic dez");

    /// <summary>Null when the text is not such a date as a whole.</summary>
    public static VagueDate? Parse(ReadOnlySpan<char> text)
    {
        int day = 0, month = 0, year = 0;
        string? time = null;
        while (!text.IsEmpty)
        {
            var length = text.IndexOfAny(Separators) is var end and >= 0 ? end : text.Length;
            var word = text[..length].TrimEnd('.');
            if (word.Contains(':'))
            {
                // Behind the time stands its zone; asctime has the year behind that.
                var clock = text.TrimEnd();
                if (year == 0 && clock.Length > 5 && clock[^5] == ' ' && YearOf(clock[^4..]) is var last and > 0)
                {
                    year = last;
                    clock = clock[..^5];
                }
                if (!ClockTime.TryParse(clock, out time))
                    return null;
                break;
            }
            if (!Take(word, ref day, ref month, ref year))
                return null;
            text = text[length..].TrimStart(" \t\r\n,-");
        }

        if (year == 0 || month == 0 || day == 0 || day > DateTime.DaysInMonth(year, month))
            return null;
        var date = string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");
        return time is null ? new VagueDate(date, DatePrecision.Day) : new VagueDate($"{date}T{time}", DatePrecision.Minute);
    }

    private static FrozenDictionary<string, int> Numbered(params string[] months) => months
        .SelectMany((names, i) => names.Split(' ').Select(name => (Name: name, Number: i + 1)))
        .ToFrozenDictionary(month => month.Name, month => month.Number, StringComparer.OrdinalIgnoreCase);

    private static bool Take(ReadOnlySpan<char> word, ref int day, ref int month, ref int year)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (day == 0 && number is >= 1 and <= 31 && word.Length <= 2)
                day = number;
            else if (year == 0)
                year = YearOf(word);
            else
                return false;
            return true;
        }

        if (month == 0)
            month = MonthOf(word);
        return word.Length == 0 || char.IsLetter(word[0]);
    }

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        var months = Months.GetAlternateLookup<ReadOnlySpan<char>>();
        if (word.Length > 3 && months.TryGetValue(word[..4], out var month))
            return month;

        // «mardi», «mar.» is March unless a month follows, «marzo» is: weekdays come first and end in -di, -day and the like.
        return word.Length >= 3 && !IsWeekday(word) && months.TryGetValue(word[..3], out month) ? month : 0;
    }

    private static bool IsWeekday(ReadOnlySpan<char> word) =>
        word.EndsWith("di", StringComparison.OrdinalIgnoreCase) || word.EndsWith("day", StringComparison.OrdinalIgnoreCase)
        || word.Equals("martes", StringComparison.OrdinalIgnoreCase) || word.Equals("martedì", StringComparison.OrdinalIgnoreCase);

    private static int YearOf(ReadOnlySpan<char> digits)
    {
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return 0;
        return digits.Length switch
        {
            // RFC 2822 section 4.3.
            2 => year < 50 ? 2000 + year : 1900 + year,
            4 when year is >= 1900 and < 2200 => year,
            _ => 0,
        };
    }
}
