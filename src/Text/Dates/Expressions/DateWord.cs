using System.Runtime.InteropServices;

namespace Vigie.Text.Dates.Expressions;

/// <summary>What a word means in dates; one word may have several meanings («sept», «prochain»).</summary>
internal sealed class DateWord
{
    public int Month { get; set; }

    /// <summary>1 is Monday.</summary>
    public int Weekday { get; set; }

    public int Number { get; set; }

    /// <summary>0 is the last one.</summary>
    public int? Ordinal { get; set; }

    public TimeUnit? Unit { get; set; }

    public (int Days, string Anchor)? Day { get; set; }

    public (int Step, string Anchor)? Direction { get; set; }

    public DatePart? Part { get; set; }

    public int Season { get; set; }

    public DateBound Bound { get; set; }

    public Tense? Tense { get; set; }

    /// <summary>It makes an amount beside it lie in the past: «il y a», «ago».</summary>
    public AgoSide? Ago { get; set; }

    /// <summary>The hour that «midi» means.</summary>
    public int? Clock { get; set; }

    /// <summary>Hours to add to a clock of twelve: 0 for «a.m.», 12 for «p.m.».</summary>
    public int? HalfDay { get; set; }

    public DateZone? Zone { get; set; }
}

internal enum TimeUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Semester,
    Year,
    Decade,
    Century,
}

/// <summary>Where a word stands that makes an amount of time lie in the past.</summary>
internal enum AgoSide
{
    Before,
    Behind,
}

/// <summary>The tense that a word gives its sentence.</summary>
internal enum Tense
{
    None,
    Past,
    Future,
}

/// <summary>The part of a week, month, year or decade that «début» and its like mean.</summary>
internal sealed record DatePart(NumberRange Weekdays, NumberRange Days, NumberRange Months, NumberRange Years);

[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberRange(int From, int To);
