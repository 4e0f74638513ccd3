namespace Vigie.Text.Dates.Expressions;

/// <summary>A date expression as the grammar read it.</summary>
internal sealed record DateReading
{
    /// <summary>First token.</summary>
    public int First { get; init; }

    /// <summary>The token behind the last one.</summary>
    public required int End { get; init; }

    public required PartialDate From { get; init; }

    /// <summary>The other end of a stretch of time; null when there is one date only.</summary>
    public PartialDate? To { get; init; }

    public required string Rule { get; init; }

    /// <summary>«publication» or «text»; null for an absolute date.</summary>
    public string? Anchor { get; init; }

    public double Confidence { get; init; } = 0.95;

    /// <summary>The value, where it is not made of <see cref="From"/> and <see cref="To"/>.</summary>
    public string? Value { get; init; }

    public DateKind? Kind { get; init; }

    public DateBound Bound { get; init; }

    /// <summary>«14:30», with its zone where one is stated; null without a time.</summary>
    public string? Time { get; init; }

    public string Edtf => Bound switch
    {
        DateBound.Since => $"{Value ?? From.ToString()}/..",
        DateBound.Until => $"../{Value ?? (To ?? From).ToString()}",
        DateBound.About when To is null => $"{Value ?? From.ToString()}~",
        _ => Value ?? (To is { } to ? $"{From}/{to}" : Time is null ? From.ToString() : $"{From}T{Time}"),
    };

    public DateKind EdtfKind
    {
        get
        {
            if (Kind is { } kind)
                return kind;
            if (Time is not null)
                return DateKind.Instant;
            return To is null && From.Day > 0 && Bound is DateBound.None or DateBound.About ? DateKind.Day : DateKind.Interval;
        }
    }
}

/// <summary>What the words before a date make of it.</summary>
internal enum DateBound
{
    None,

    /// <summary>«depuis 2013».</summary>
    Since,

    /// <summary>«d'ici 2030».</summary>
    Until,

    /// <summary>«à l'horizon 2035».</summary>
    About,
}
