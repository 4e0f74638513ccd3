namespace Vigie.Text.Extraction.Flat;

/// <summary>Keeps of a run of lines what belongs to the article: its sentences, subheadings and lists.</summary>
internal static class BodyCleaner
{
    /// <summary>More short lines than this in a row are a menu or a list of headlines.</summary>
    private static readonly int MostSubheadings = int.Parse(Environment.GetEnvironmentVariable("MS") ?? "4");

    private const int LongestSubheading = 160;

    /// <summary>An article this short may be about the person whom its last line names.</summary>
    private const int MostTail = 3;

    public static List<FlatLine> Clean(IReadOnlyList<FlatLine> lines, LineRun run)
    {
        var kept = new List<FlatLine>();
        var waiting = new List<FlatLine>();
        var seen = new HashSet<string>();
        var afterRelated = false;
        for (var i = run.First; i <= run.Last; i++)
        {
            var line = lines[i];
            if (line.IsRepeated || (line.IsProse && !seen.Add(line.Text)))
                continue;
            switch (line.Kind)
            {
                case LineKind.Prose:
                    kept.AddRange(Subheadings(waiting));
                    waiting.Clear();
                    kept.Add(line);
                    afterRelated = false;
                    break;
                case LineKind.Furniture:
                    afterRelated |= line.Role == PhraseRole.Related && line.Counts.Words <= 6;
                    break;
                case LineKind.Short when !afterRelated && line.Weight <= LongestSubheading && line.Counts.Letters > 0:
                    waiting.Add(line);
                    break;
            }
        }
        while (kept.Count > 1 && kept[^1].Index - kept[0].Index > MostTail && AuthorNote.Is(kept[^1]))
            kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    private static List<FlatLine> Subheadings(List<FlatLine> waiting) =>
        waiting.Count <= MostSubheadings || waiting.TrueForAll(line => line.IsListItem) ? waiting : [];
}
