namespace Vigie.Text.Dates.Expressions;

/// <summary>The zone of a clock time: minutes from UTC in winter and how summer time is kept; without minutes, a local time of some place.</summary>
internal sealed record DateZone(int? Minutes, SummerTime Summer)
{
    /// <summary>«Z», «+08:00»; null for a local time, or when the day that decides on summer time is not known.</summary>
    public string? Offset(DateOnly? day)
    {
        if (Minutes is not { } minutes || (day is null && Summer != SummerTime.None))
            return null;
        if (day is { } known && IsSummer(known))
            minutes += 60;
        return minutes == 0 && Summer == SummerTime.None ? "Z" : $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}";
    }

    private bool IsSummer(DateOnly day) => Summer switch
    {
        SummerTime.Europe => day >= LastSunday(day.Year, 3) && day < LastSunday(day.Year, 10),
        SummerTime.America => day >= FirstSunday(day.Year, 3).AddDays(7) && day < FirstSunday(day.Year, 11),
        _ => false,
    };

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static DateOnly FirstSunday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7);
    }
}

/// <summary>When clocks are an hour ahead, by the rules in force since 1996 (Europe) and 2007 (America).</summary>
internal enum SummerTime
{
    None,

    /// <summary>Last Sunday of March to last Sunday of October.</summary>
    Europe,

    /// <summary>Second Sunday of March to first Sunday of November.</summary>
    America,
}
