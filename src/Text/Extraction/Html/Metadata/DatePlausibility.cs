namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>Tells dates that a web page can have from typing errors, and remembers those that it refused.</summary>
/// <param name="collectedAt">When the page was fetched; null when not known.</param>
internal sealed class DatePlausibility(DateTimeOffset? collectedAt)
{
    private const int FirstYear = 1990;
    private const int MaxRefused = 10;

    // A day of grace: the page may be made where it is tomorrow already.
    private readonly DateOnly _last = collectedAt is { } time && time < DateTimeOffset.MaxValue.AddDays(-2)
        ? DateOnly.FromDateTime(time.UtcDateTime).AddDays(1)
        : DateOnly.MaxValue;

    private readonly List<string> _refused = [];

    /// <summary>The statements that named impossible dates, in the order in which they were met.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <summary>Not before there were web pages, not after the page was fetched, and more than a time of day.</summary>
    public bool Accepts(VagueDate date, ReadOnlySpan<char> statement)
    {
        if (date.Value.StartsWith("XXXX-XX", StringComparison.Ordinal))
            return false;
        if (!int.TryParse(date.Value.AsSpan(0, Math.Min(4, date.Value.Length)), out var year))
            return true;

        var isPossible = year >= FirstYear && year <= _last.Year
            && (date.Value.Length < 10 || !DateOnly.TryParseExact(date.Value.AsSpan(0, 10), "yyyy-MM-dd", out var day) || day <= _last);
        if (!isPossible && statement.Length > 0 && _refused.Count < MaxRefused)
            _refused.Add(statement.ToString());
        return isPossible;
    }
}
