namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>Tells dates that a web page can have from typing errors and from parts of something else.</summary>
internal static class DatePlausibility
{
    private const int FirstYear = 1990;

    /// <summary>Not before there were web pages.</summary>
    public static bool IsPossible(VagueDate date) =>
        !int.TryParse(date.Value.AsSpan(0, Math.Min(4, date.Value.Length)), out var year) || year >= FirstYear;

    /// <summary>More than a time of day.</summary>
    public static bool NamesDay(VagueDate date) => !date.Value.StartsWith("XXXX-XX", StringComparison.Ordinal);
}
