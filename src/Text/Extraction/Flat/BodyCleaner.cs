namespace Vigie.Text.Extraction.Flat;

/// <summary>Keeps of a run of lines what belongs to the article: its sentences, subheadings and lists.</summary>
internal static class BodyCleaner
{
    /// <summary>More short lines than this in a row are a menu or a list of headlines.</summary>
    private const int MostSubheadings = 4;

    /// <summary>Unless they speak of the same things as the text above them.</summary>
    private const double LeastShared = 0.4;

    /// <summary>A text may end with a numbered list.</summary>
    private const int FewestNumbered = 3;

    private const int MostIntroduced = 13, FewestIntroducing = 4;

    private const double MostConsent = 0.8;

    private const int LongestSubheading = 160, FewestShouted = 7;

    public static List<FlatLine> Clean(IReadOnlyList<FlatLine> lines, IReadOnlyList<LineRun> runs) =>
        WithoutConsent([.. runs.SelectMany(run => Clean(lines, run))]);

    /// <summary>An article may be about cookies; beside another text they are those of the page.</summary>
    private static List<FlatLine> WithoutConsent(List<FlatLine> body)
    {
        var consent = body.Where(line => line.IsConsent).Sum(line => line.Weight);
        return consent > 0 && consent < MostConsent * body.Sum(line => line.Weight) ? [.. body.Where(line => !line.IsConsent)] : body;
    }

    private static List<FlatLine> Clean(IReadOnlyList<FlatLine> lines, LineRun run)
    {
        var kept = new List<FlatLine>();
        var waiting = new List<FlatLine>();
        var seen = new HashSet<string>();
        var words = new ContentWords();
        var afterRelated = false;
        for (var i = run.First; i <= run.Last; i++)
        {
            var line = lines[i];
            if ((line.IsRepeated && !line.IsField) || (line.IsProse && !seen.Add(line.Text)) || (afterRelated && IsQuestion(line)))
                continue;
            switch (line.Kind)
            {
                case FlatLineKind.Prose:
                    if (kept.Count > 0)
                        kept.AddRange(IsIntroduced(kept[^1], waiting) ? waiting : Subheadings(waiting, words));
                    words.Add(line.Text);
                    waiting.Clear();
                    kept.Add(line);
                    afterRelated = false;
                    break;
                case FlatLineKind.Furniture:
                    afterRelated |= line.Role == PhraseRole.Related && line.Counts.Words <= 6;
                    break;
                case FlatLineKind.Short or FlatLineKind.Time when line.IsField:
                    waiting.Add(line);
                    break;
                case FlatLineKind.Short when !afterRelated && !IsShouted(line) && line.Weight <= LongestSubheading && line.Counts.Letters > 0:
                    waiting.Add(line);
                    break;
            }
        }
        if (waiting.Count(line => line.IsNumbered || line.IsField) >= FewestNumbered)
            kept.AddRange(waiting);
        return kept;
    }

    /// <summary>A headline of another article, set in capitals between paragraphs; subheadings in capitals are shorter.</summary>
    private static bool IsShouted(FlatLine line) => line.Counts.Words >= FewestShouted && line.Text.Any(char.IsUpper) && !line.Text.Any(char.IsLower);

    /// <summary>Many headlines of other articles are questions.</summary>
    private static bool IsQuestion(FlatLine line) => line.IsProse && line.Weight <= LongestSubheading && line.Text[^1] is '?' or '!';

    /// <summary>A colon ends the line above the list, or the first of the short lines, which is then more than a label.</summary>
    private static bool IsIntroduced(FlatLine above, List<FlatLine> waiting) =>
        above.Text.EndsWith(':') || (waiting is [var first, ..] && waiting.Count <= MostIntroduced && first.Text.EndsWith(':') && first.Counts.Words >= FewestIntroducing);

    private static List<FlatLine> Subheadings(List<FlatLine> waiting, ContentWords words) =>
        waiting.Count <= MostSubheadings || waiting.Count(line => line.IsNumbered || line.IsField) >= FewestNumbered || waiting.TrueForAll(line => line.IsListItem || line.BeginsLower || line.Text.EndsWith(':')) || waiting.Average(line => words.Share(line.Text)) >= LeastShared
            ? waiting
            : [];
}
