namespace Vigie.Text.Extraction.Flat;

/// <summary>Marks lines that a page shows again.</summary>
internal static class RepeatedLines
{
    private const int Shortest = 20, Paragraph = 200;

    /// <summary>A caption stands beside its copy with the credit: «The bridge at dawn», «The bridge at dawnCredit: Agency».</summary>
    private const int Near = 3;

    /// <summary>A notice stands at the top and at the foot.</summary>
    private const int Far = 60;

    private const int MostCopies = 2;

    public static void Mark(List<FlatLine> lines)
    {
        var copies = new Dictionary<string, (int Count, int First, int Last)>();
        foreach (var line in lines.Where(line => line.Text.Length >= Shortest))
        {
            var (count, first, _) = copies.GetValueOrDefault(line.Text, (0, line.Index, 0));
            copies[line.Text] = (count + 1, first, line.Index);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length >= Shortest && IsElsewhere(copies[lines[i].Text], lines[i]))
                lines[i] = lines[i] with { IsRepeated = true };
            for (var next = i + 1; next <= Math.Min(i + Near, lines.Count - 1); next++)
            {
                if (!IsLong(lines[i]) || !lines[next].Text.StartsWith(lines[i].Text, StringComparison.Ordinal))
                    continue;
                lines[i] = lines[i] with { IsRepeated = true };
                lines[next] = lines[next] with { IsRepeated = true };
            }
        }
    }

    private static bool IsElsewhere((int Count, int First, int Last) copies, FlatLine line) =>
        line.Counts.Letters > 0 && ((copies.Count > MostCopies && IsLong(line)) || (line.IsProse && copies.Last - copies.First > Far));

    private static bool IsLong(FlatLine line) =>
        line.Text.Length >= Shortest && line.Counts.Letters > 0 && (line.Counts.Sentences == 1 || line.Text.Length < Paragraph);
}
