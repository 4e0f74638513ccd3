namespace Vigie.Text.Extraction.Flat;

/// <summary>Marks the lines that count the steps of an instruction: «1», «2», «3»; «Step 1», «Step 2», «Step 3».</summary>
internal static class NumberedSteps
{
    private const int FewestSteps = 3, MostSteps = 99;

    /// <summary>One word may stand before the number.</summary>
    private const int LongestStep = 16;

    public static void Mark(List<FlatLine> lines)
    {
        var steps = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var number = NumberOf(lines[i]);
            if (number == 0)
                continue;
            if (number != steps.Count + 1)
            {
                Mark(lines, steps);
                steps.Clear();
            }
            if (number == steps.Count + 1)
                steps.Add(i);
        }
        Mark(lines, steps);
    }

    private static void Mark(List<FlatLine> lines, List<int> steps)
    {
        // A pager counts line by line, steps have a text between them.
        if (steps.Count < FewestSteps || steps[^1] - steps[0] < (steps.Count - 1) * 2)
            return;
        foreach (var at in steps)
            lines[at] = lines[at] with { IsNumbered = true };
    }

    private static int NumberOf(FlatLine line)
    {
        if (line.Kind != FlatLineKind.Short || line.Text.Length > LongestStep || line.Counts.Digits is 0 or > 2 || line.Counts.Words > 1)
            return 0;
        var number = line.Text.AsSpan(line.Text.LastIndexOf(' ') + 1).TrimEnd(".:");
        return int.TryParse(number, out var step) && step is > 0 and <= MostSteps ? step : 0;
    }
}
