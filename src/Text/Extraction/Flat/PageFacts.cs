using Vigie.Text.Dates;

namespace Vigie.Text.Extraction.Flat;

/// <summary>When an article was published and changed, and by whom, from the lines around its headline.</summary>
internal sealed record PageFacts(VagueDate? Published, VagueDate? Modified, IReadOnlyList<string> Authors)
{
    private const int LongestLine = 200, LinesAbove = 4, LinesBelow = 4, LongestDateline = 60;

    public static PageFacts Read(IReadOnlyList<FlatLine> lines, int headline, IReadOnlyList<FlatLine> body)
    {
        var first = body[0].Index;
        var last = body[^1].Index;
        var dates = new List<StatedDate>();
        IReadOnlyList<string> authors = [];
        for (var i = headline; i < Math.Min(first + 2, lines.Count); i++)
            Collect(lines[i], dates, ref authors);
        if (Best(dates) is null && Dateline(body[0].Text) is { } dateline)
            dates.Add(dateline);
        for (var i = headline - 1; i >= Math.Max(0, headline - LinesAbove) && Best(dates) is null; i--)
            Collect(lines[i], dates, ref authors);
        for (var i = last + 1; i <= Math.Min(lines.Count - 1, last + LinesBelow); i++)
        {
            if (Best(dates) is null || dates.TrueForAll(date => date.Role == DateRole.Unknown))
                Collect(lines[i], dates, ref authors, needsRole: Best(dates) is not null);
        }
        return new PageFacts(Best(dates), Changed(dates), authors);
    }

    private static void Collect(FlatLine line, List<StatedDate> dates, ref IReadOnlyList<string> authors, bool needsRole = false)
    {
        if (line.Text.Length > LongestLine || line.IsProse)
            return;
        if (authors.Count == 0)
            authors = Byline.Read(line.Text);
        foreach (var date in StatedDateParser.FindAll(line.Text))
        {
            if (!needsRole || date.Role != DateRole.Unknown)
                dates.Add(date);
        }
    }

    /// <summary>«Pékin, 4 sept. 2024 (Agence) - Le président …».</summary>
    private static StatedDate? Dateline(string paragraph)
    {
        var end = paragraph.AsSpan(0, Math.Min(paragraph.Length, LongestDateline)).IndexOfAny(" -–—".AsSpan()[1..]);
        if (end < 0)
            return null;
        foreach (var date in StatedDateParser.FindAll(paragraph.AsSpan(0, end)))
        {
            if (date.Date.Precision != DatePrecision.Partial)
                return date;
        }
        return null;
    }

    private static VagueDate? Best(List<StatedDate> dates)
    {
        StatedDate? best = null;
        foreach (var date in dates)
        {
            if (date.Role != DateRole.Modified && !IsTimeAlone(date.Date) && (best is null || Rank(date) > Rank(best.Value)))
                best = date;
        }
        return best?.Date;
    }

    private static VagueDate? Changed(List<StatedDate> dates)
    {
        foreach (var date in dates)
        {
            if (date.Role == DateRole.Modified)
                return date.Date;
        }
        return null;
    }

    private static int Rank(StatedDate date) => (date.Role == DateRole.Published ? 2 : 0) + (date.Date.Precision == DatePrecision.Partial ? 0 : 1);

    private static bool IsTimeAlone(VagueDate date) => date.Value.StartsWith("XXXX-XX", StringComparison.Ordinal);
}
