namespace Vigie.Text.Dates;

/// <summary>The parts of a day that a line states; null where it does not.</summary>
internal readonly record struct DayParts(int? Year, int? Month, int? Day, bool MonthFirst = false)
{
    /// <summary>Years outside these bounds are typing errors, prices or numbers of something else.</summary>
    public const int FirstYear = 1900, LastYear = 2100;

    /// <summary>Two digits up to this one mean this century.</summary>
    private const int LastShortYear = 50;

    public bool IsPossible =>
        Year is null or (>= FirstYear and <= LastYear)
        && Month is >= 1 and <= 12
        && (Day is null || (Day >= 1 && Day <= DateTime.DaysInMonth(Year ?? 2000, Month.Value)));

    public VagueDate WithTime(string? time)
    {
        var month = Day is null ? $"{Month:00}" : $"{Month:00}-{Day:00}";
        var value = Year is null ? $"XXXX-{month}" : $"{Year:0000}-{month}";
        if (Day is null)
            return new VagueDate(value, Year is null ? DatePrecision.Partial : DatePrecision.Month);

        var precision = Year is null ? DatePrecision.Partial : time is null ? DatePrecision.Day : DatePrecision.Minute;
        return new VagueDate(time is null ? value : $"{value}T{time}", precision);
    }

    public static int FullYear(DateToken token) =>
        token.Length > 2 ? token.Value : token.Value <= LastShortYear ? 2000 + token.Value : 1900 + token.Value;
}
