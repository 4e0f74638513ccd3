namespace Vigie.Text.Dates.Expressions;

/// <summary>The dates that relative expressions count from.</summary>
internal sealed class DateAnchors
{
    private DateAnchors(PartialDate? published) => Published = published;

    /// <summary>Year, month or day of publication, as far as it is known; null when not even the year is.</summary>
    public PartialDate? Published { get; }

    /// <summary>The day of publication; null when it is not known to the day.</summary>
    public DateOnly? PublicationDay => Published is { Day: > 0 } day ? day.First : null;

    /// <summary>The last year, month or day that the text named; null before it names one.</summary>
    public PartialDate? LastInText { get; set; }

    public static DateAnchors Of(VagueDate? published)
    {
        if (published is null || published.Precision == DatePrecision.Partial || published.Value.Length < 4
            || !int.TryParse(published.Value.AsSpan(0, 4), out var year) || year < 1)
            return new DateAnchors(null);
        var month = published.Precision == DatePrecision.Year ? 0 : Number(published.Value, 5);
        var day = month == 0 || published.Precision == DatePrecision.Month ? 0 : Number(published.Value, 8);
        return new DateAnchors(month > 12 || (day > 0 && !PartialDate.Exists(year, month, day))
            ? new PartialDate(year)
            : new PartialDate(year, month, day));
    }

    private static int Number(string value, int at) =>
        value.Length >= at + 2 && int.TryParse(value.AsSpan(at, 2), out var number) ? number : 0;
}
