namespace Vigie.Text.Extraction.Flat;

/// <summary>A run of lines, both ends included.</summary>
internal readonly record struct LineRun(int First, int Last);

/// <summary>
/// Finds the run of lines that is the article: every line is worth what it adds or costs, and the run with the greatest sum wins.
/// </summary>
internal static class BodyFinder
{
    /// <summary>A paragraph counts up to this weight, so that one legal text does not outweigh an article.</summary>
    private const int MostParagraphWeight = 600;

    /// <summary>Below a comment marker that follows this much text, sentences are those of readers.</summary>
    private const int TextBeforeComments = 500;

    private const double WorthOfComment = 0.2, WorthOfOpenSentence = 0.6;

    /// <summary>The best run; null when no line is worth anything.</summary>
    public static LineRun? Find(IReadOnlyList<FlatLine> lines)
    {
        double best = 0, sum = 0, seen = 0;
        LineRun? run = null;
        var first = 0;
        var inComments = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (sum <= 0)
                (first, sum) = (i, 0);

            inComments |= lines[i].Role == PhraseRole.Comments && seen > TextBeforeComments;
            seen += lines[i].IsProse ? lines[i].Weight : 0;
            sum += Worth(lines[i]) * (inComments && lines[i].IsProse ? WorthOfComment : 1);
            if (sum > best)
                (best, run) = (sum, new LineRun(first, i));
        }
        return run;
    }

    private static double Worth(FlatLine line) => line.Kind switch
    {
        LineKind.Prose => Math.Min(line.Weight, MostParagraphWeight)
            * (line.Counts.EndsSentence || line.Weight >= MostParagraphWeight / 4 ? 1 : WorthOfOpenSentence),
        LineKind.Short => line.IsListItem ? -45 : -35,
        LineKind.Time => -40,
        _ => line.Role switch
        {
            PhraseRole.Advert => -15,
            PhraseRole.Credit => -20,
            PhraseRole.Share => -35,
            PhraseRole.Account => -60,
            PhraseRole.Tags or PhraseRole.Related => -100,
            PhraseRole.Legal => -150,
            _ => -300,
        },
    };
}
