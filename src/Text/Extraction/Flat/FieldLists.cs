namespace Vigie.Text.Extraction.Flat;

/// <summary>Marks lists of fields: «Place: Lyon», «Admission: 12 €», «Start: 19:00». Menus have no values, and headlines behind a kicker are longer.</summary>
internal static class FieldLists
{
    private const int FewestFields = 4;

    private const int LongestLabel = 30, MostLabelWords = 4, MostWords = 7;

    public static void Mark(List<FlatLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && IsField(lines[end]))
                end++;
            for (var at = i; end - i >= FewestFields && at < end; at++)
                lines[at] = lines[at] with { IsField = true };
            i = end + 1;
        }
    }

    private static bool IsField(FlatLine line)
    {
        var colon = line.Text.IndexOf(": ", StringComparison.Ordinal);
        return line.Kind is FlatLineKind.Short or FlatLineKind.Time && colon is > 1 and <= LongestLabel && line.Counts.Words <= MostWords
            && line.Text.AsSpan(0, colon).Trim().Count(' ') < MostLabelWords;
    }
}
