namespace Vigie.Text;

/// <summary>A date that an article states.</summary>
public sealed record FoundDate
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The span is one of the title, not of the text.</summary>
    public required bool InTitle { get; init; }

    /// <summary>Id of the rule that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the rule is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>EDTF (ISO 8601-2) value; an ISO 8601 duration for <see cref="DateKind.Duration"/>.</summary>
    public required string Value { get; init; }

    /// <summary>What the value is.</summary>
    public required DateKind Kind { get; init; }

    /// <summary>What a relative expression was resolved from: <c>publication</c> or <c>text</c>; null for an absolute one.</summary>
    public string? Anchor { get; init; }
}

/// <summary>What a date value is.</summary>
public enum DateKind
{
    /// <summary>A time of a day.</summary>
    Instant,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A stretch between two days: a month, a year, «from the 3rd to the 5th».</summary>
    Interval,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Something that comes back: «chaque lundi».</summary>
    Recurring,
}
