using System.Globalization;
using System.Runtime.InteropServices;

namespace Vigie.Text.Dates.Expressions;

/// <summary>A year, month, season or day, written as EDTF; 0 stands for a part that is not known.</summary>
/// <param name="Year">Year.</param>
/// <param name="Month">Month, or an EDTF code for a part of the year: 21–24 seasons, 33–36 quarters, 40–41 halves.</param>
/// <param name="Day">Day of the month.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PartialDate(int Year, int Month = 0, int Day = 0)
{
    private const int FirstQuarter = 33;
    private const int FirstHalf = 40;

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The year is known and the month is a month.</summary>
    private bool IsCalendar => Year > 0 && Month <= 12;

    /// <summary>The first day; null when it is not known.</summary>
    public DateOnly? First => this switch
    {
        { Year: 0 } => null,
        { Month: >= FirstHalf } => new DateOnly(Year, 1 + ((Month - FirstHalf) * 6), 1),
        { Month: >= FirstQuarter } => new DateOnly(Year, 1 + ((Month - FirstQuarter) * 3), 1),
        { Month: 24 } => new DateOnly(Year, 12, 21),
        { Month: > 12 } => new DateOnly(Year, 3 + ((Month - 21) * 3), 21),
        _ => new DateOnly(Year, Math.Max(Month, 1), Math.Max(Day, 1)),
    };

    /// <summary>The last day; null when it is not known.</summary>
    public DateOnly? Last => this switch
    {
        { IsCalendar: true, Day: > 0 } => new DateOnly(Year, Month, Day),
        { IsCalendar: true, Month: > 0 } => new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month)),
        { IsCalendar: true } => new DateOnly(Year, 12, 31),
        { Month: >= FirstHalf } => First?.AddMonths(6).AddDays(-1),
        _ => First?.AddMonths(3).AddDays(-1),
    };

    public static PartialDate Quarter(int year, int quarter) => new(year, FirstQuarter + quarter - 1);

    public static PartialDate Half(int year, int half) => new(year, FirstHalf + half - 1);

    /// <summary>A day that the calendar has; years that are not known count as leap years.</summary>
    public static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? 2024 : year, month);

    public override string ToString()
    {
        var year = Year == 0 ? "XXXX" : Year.ToString("0000", CultureInfo.InvariantCulture);
        if (Month == 0)
            return year;
        return Day == 0 ? $"{year}-{Month:00}" : $"{year}-{Month:00}-{Day:00}";
    }
}
