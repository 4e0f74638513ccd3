namespace Vigie.Text.Extraction.Flat;

/// <summary>Tells what each line of a flattened article is, by list markers, quotation marks and its place among the others.</summary>
internal static class BodyLineKinds
{
    /// <summary>So many short lines in a row are a list, fewer are headings.</summary>
    private const int FewestInList = 3;

    /// <summary>A heading is no longer than this, in Latin letters.</summary>
    private const int LongestHeading = 160;

    private const string Opening = "«“\"„";

    private const string Closing = "»”\"“";

    /// <summary>One kind for each line, in order.</summary>
    public static IReadOnlyList<LineKind> Of(IReadOnlyList<FlatLine> body)
    {
        var kinds = new LineKind[body.Count];
        for (var i = 0; i < body.Count;)
        {
            var end = i;
            while (end < body.Count && body[end].Kind == FlatLineKind.Short && BySigns(body[end]) is null)
                end++;
            if (end == i)
            {
                kinds[i] = BySigns(body[i]) ?? LineKind.Paragraph;
                i++;
                continue;
            }
            Array.Fill(kinds, OfShortLines(body, i, end), i, end - i);
            i = end;
        }
        return kinds;
    }

    private static LineKind? BySigns(FlatLine line)
    {
        if (line.Text.Contains(" | ", StringComparison.Ordinal))
            return LineKind.TableRow;
        if (line.IsListItem || line.IsField || line.BeginsLower || (line.IsNumbered && char.IsAsciiDigit(line.Text[0]) && line.Counts.Words > 0))
            return LineKind.ListItem;
        return IsQuoted(line.Text) ? LineKind.Quote : null;
    }

    /// <summary>Stands in quotation marks from its first character to its last, with none between that close it earlier.</summary>
    private static bool IsQuoted(string text)
    {
        var core = text.AsSpan().TrimEnd(".,;!? \u00A0");
        var mark = core.IsEmpty ? -1 : Opening.IndexOf(core[0], StringComparison.Ordinal);
        return mark >= 0 && core.Length > 1 && core[1..].IndexOf(Closing[mark]) == core.Length - 2;
    }

    /// <summary>Short lines from <paramref name="from"/> to before <paramref name="to"/>: a list below a colon, or headings when a text follows.</summary>
    private static LineKind OfShortLines(IReadOnlyList<FlatLine> body, int from, int to)
    {
        if (to - from >= FewestInList)
            return LineKind.ListItem;
        if (from > 0 && body[from - 1].Text.EndsWith(':') && !body[to - 1].Text.EndsWith(':'))
            return LineKind.ListItem;
        return from > 0 && to < body.Count && body[from].Weight <= LongestHeading ? LineKind.Heading : LineKind.Paragraph;
    }
}
