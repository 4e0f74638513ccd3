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

    /// <summary>An article begins below its date; a footer does not.</summary>
    private const int LinesBelowTime = 6, WorthOfTimeAbove = 150, WorthOfShareBar = -35;

    private const int FewestIntroducing = 4;

    private const int WorthOfShort = -35, WorthOfNumbered = 15;

    private const int FullParagraph = 200, MostMarkerWords = 6;

    private const double WorthOfComment = 0.2, WorthOfOpenSentence = 0.6;

    /// <summary>The best run; null when no line is worth anything.</summary>
    public static LineRun? Find(IReadOnlyList<FlatLine> lines)
    {
        double best = 0, sum = 0, seen = 0;
        LineRun? run = null;
        int first = 0, lastTime = int.MinValue / 2;
        bool inComments = false, afterRelated = false, inList = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (sum <= 0)
                (first, sum) = (i, i - lastTime <= LinesBelowTime ? WorthOfTimeAbove : 0);
            lastTime = lines[i].Kind == LineKind.Time ? i : lastTime;

            afterRelated = IsRelatedMarker(lines[i]) || (afterRelated && !ResumesText(lines, i));
            inComments |= IsCommentMarker(lines, i) && seen > TextBeforeComments;
            seen += lines[i].IsProse ? lines[i].Weight : 0;
            inList = Introduces(lines[i]) || (inList && lines[i] is { Kind: LineKind.Short, IsListItem: true });
            sum += (afterRelated && lines[i].IsNumbered ? WorthOfShort : inList && !lines[i].IsProse ? 0 : Worth(lines, i)) * (lines[i].IsProse && (inComments || afterRelated) ? WorthOfComment : 1);
            if (sum > best)
                (best, run) = (sum, new LineRun(first, i));
        }
        return run;
    }

    /// <summary>Ends with a colon and is more than a label: a list follows.</summary>
    private static bool Introduces(FlatLine line) =>
        line.Kind is LineKind.Short or LineKind.Prose && line.Text.EndsWith(':') && line.Counts.Words >= FewestIntroducing;

    /// <summary>Opens a list of other articles; a longer line of this kind names only one.</summary>
    private static bool IsRelatedMarker(FlatLine line) => line.Role == PhraseRole.Related && line.Counts.Words <= MostMarkerWords;

    /// <summary>Begins the conversation below an article; between links for sharing it is one of them.</summary>
    private static bool IsCommentMarker(IReadOnlyList<FlatLine> lines, int at) =>
        lines[at].Role == PhraseRole.Comments
        && !(at > 0 && at + 1 < lines.Count && lines[at - 1].Role == PhraseRole.Share && lines[at + 1].Role == PhraseRole.Share);

    /// <summary>No teaser: long and of more than one sentence, or the second sentence in a row.</summary>
    private static bool ResumesText(IReadOnlyList<FlatLine> lines, int at) =>
        IsSentence(lines[at])
        && ((lines[at].Weight >= FullParagraph && lines[at].Counts.Sentences > 1) || IsSentence(lines[at - 1]));

    private static bool IsSentence(FlatLine line) => line.IsProse && line.Counts.EndsSentence;

    private static double Worth(IReadOnlyList<FlatLine> lines, int at) =>
        lines[at].Role == PhraseRole.Comments && !IsCommentMarker(lines, at) ? WorthOfShareBar : Worth(lines[at]);

    private static double Worth(FlatLine line) => line.Kind switch
    {
        _ when line.IsRepeated => -25,
        LineKind.Prose when line.Counts.EndsOpen => line.Weight * WorthOfComment,
        LineKind.Prose => Math.Min(line.Weight, MostParagraphWeight)
            * (line.Counts.EndsSentence || line.Weight >= MostParagraphWeight / 4 ? 1 : WorthOfOpenSentence),
        LineKind.Short when line.IsNumbered => WorthOfNumbered,
        LineKind.Short when line.Text.StartsWith("http", StringComparison.Ordinal) => 0,
        LineKind.Short => line.IsListItem ? -45 : WorthOfShort,
        LineKind.Time => -40,
        _ => line.Role switch
        {
            PhraseRole.Advert => -15,
            PhraseRole.Credit => -20,
            PhraseRole.Share => WorthOfShareBar,
            PhraseRole.Account => -60,
            PhraseRole.Tags or PhraseRole.Related => -100,
            PhraseRole.Legal => -150,
            _ => -300,
        },
    };
}
