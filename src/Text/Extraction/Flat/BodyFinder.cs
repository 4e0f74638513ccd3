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
    private const int TextBeforeComments = 150;

    /// <summary>An article begins below its date; a footer does not.</summary>
    private const int LinesBelowTime = 6, WorthOfTimeAbove = 150, WorthOfShareBar = -35;

    /// <summary>Flattening may leave the items of a list without a marker.</summary>
    private const int MostBareItems = 12;

    private const int FewestIntroducing = 4;

    private const int WorthOfShort = -35, WorthOfNumbered = 15, WorthOfField = 10;

    private const int FullParagraph = 200, MostMarkerWords = 6;

    /// <summary>What a run beside the best one must be worth, and share, to be a part of the same article.</summary>
    private const double LeastCutOff = 250, LeastSharedByCutOff = 0.35;

    private const int MostLinesApart = 80;

    private const double WorthOfComment = 0.2, WorthOfOpenSentence = 0.6;

    /// <summary>
    /// The runs of the article in reading order: the best one, and one above and below it that a table or a list of links has cut off. Empty
    /// when no line is worth anything.
    /// </summary>
    public static IReadOnlyList<LineRun> Find(IReadOnlyList<FlatLine> lines)
    {
        var worths = Worths(lines);
        if (Best(lines, worths, 0, lines.Count) is not { } main)
            return [];

        var words = Words(lines, main);
        var above = CutOff(lines, words, Best(lines, worths, Math.Max(0, main.First - MostLinesApart), main.First, LeastCutOff));
        return [.. above, main, .. Below(lines, worths, words, main.Last + 1)];
    }

    private static List<LineRun> Below(IReadOnlyList<FlatLine> lines, double[] worths, ContentWords words, int from)
    {
        var runs = new List<LineRun>();
        var to = EndBelow(lines, from);
        while (CutOff(lines, words, Best(lines, worths, from, to, LeastCutOff)) is [var run])
        {
            runs.Add(run);
            from = run.Last + 1;
            to = EndOfUnbroken(lines, from);
        }
        return runs;
    }

    private static double[] Worths(IReadOnlyList<FlatLine> lines)
    {
        var worths = new double[lines.Count];
        int seen = 0, bare = 0;
        bool inComments = false, afterRelated = false, inList = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            afterRelated = IsRelatedMarker(line) || (afterRelated && !ResumesText(lines, i));
            inComments |= IsCommentMarker(lines, i) && seen > TextBeforeComments;
            inList = Introduces(line) || IsLabelOfList(lines, i) || (inList && line.Kind == FlatLineKind.Short && (line.IsListItem || ++bare <= MostBareItems));
            bare = inList && !Introduces(line) ? bare : 0;
            seen += line.IsProse ? line.Weight : 0;
            worths[i] = line.IsProse ? Worth(line) * (inComments || afterRelated || line.IsConsent ? WorthOfComment : 1)
                : inList && !line.IsField ? 0
                : afterRelated && line.IsNumbered ? WorthOfShort
                : Worth(lines, i);
        }
        return worths;
    }

    private static LineRun? Best(IReadOnlyList<FlatLine> lines, double[] worths, int from, int to, double least = 0)
    {
        double best = least, sum = 0;
        LineRun? run = null;
        int first = from, lastTime = int.MinValue / 2;
        for (var i = from; i < to; i++)
        {
            if (sum <= 0)
                (first, sum) = (i, i - lastTime <= LinesBelowTime ? WorthOfTimeAbove : 0);
            lastTime = lines[i].Kind == FlatLineKind.Time ? i : lastTime;
            sum += worths[i];
            if (sum > best)
                (best, run) = (sum, new LineRun(first, i));
        }
        return run;
    }

    private static LineRun[] CutOff(IReadOnlyList<FlatLine> lines, ContentWords words, LineRun? run) =>
        run is { } other && words.Share(string.Join(' ', Prose(lines, other))) >= LeastSharedByCutOff ? [other] : [];

    /// <summary>Readers' comments, the foot of the page and other articles do not belong to it.</summary>
    private static int EndBelow(IReadOnlyList<FlatLine> lines, int from)
    {
        var to = from;
        while (to < lines.Count && to < from + MostLinesApart && lines[to].Role is not (PhraseRole.Comments or PhraseRole.Legal or PhraseRole.Related))
            to++;
        return to;
    }

    /// <summary>Further below only a text that short lines alone cut off still belongs to the article: a plan, a table of settings.</summary>
    private static int EndOfUnbroken(IReadOnlyList<FlatLine> lines, int from)
    {
        var to = from;
        while (to < lines.Count && to < from + MostLinesApart && lines[to].Kind != FlatLineKind.Furniture)
            to++;
        return to;
    }

    private static ContentWords Words(IReadOnlyList<FlatLine> lines, LineRun run)
    {
        var words = new ContentWords();
        foreach (var text in Prose(lines, run))
            words.Add(text);
        return words;
    }

    private static IEnumerable<string> Prose(IReadOnlyList<FlatLine> lines, LineRun run) =>
        lines.Skip(run.First).Take(run.Last - run.First + 1).Where(line => line.IsProse).Select(line => line.Text);

    /// <summary>Ends with a colon and is more than a label: a list follows.</summary>
    private static bool Introduces(FlatLine line) =>
        line.Kind is FlatLineKind.Short or FlatLineKind.Prose && line.Text.EndsWith(':') && line.Counts.Words >= FewestIntroducing;

    private static bool IsLabelOfList(IReadOnlyList<FlatLine> lines, int at) =>
        lines[at] is { Kind: FlatLineKind.Short, IsListItem: false } && lines[at].Text.EndsWith(':') && at + 1 < lines.Count && lines[at + 1].IsListItem;

    /// <summary>Opens a list of other articles; a longer line of this kind names only one.</summary>
    private static bool IsRelatedMarker(FlatLine line) => line.Role == PhraseRole.Related && line.Counts.Words <= MostMarkerWords;

    /// <summary>Begins the conversation below an article; between links for sharing it is one of them.</summary>
    private static bool IsCommentMarker(IReadOnlyList<FlatLine> lines, int at) =>
        lines[at].Role == PhraseRole.Comments
        && !(at > 0 && at + 1 < lines.Count && lines[at - 1].Role == PhraseRole.Share && lines[at + 1].Role == PhraseRole.Share);

    /// <summary>No teaser: no item of a list, long and of more than one sentence, or the second sentence in a row.</summary>
    private static bool ResumesText(IReadOnlyList<FlatLine> lines, int at) =>
        IsSentence(lines[at])
        && ((lines[at].Weight >= FullParagraph && lines[at].Counts.Sentences > 1) || IsSentence(lines[at - 1]));

    private static bool IsSentence(FlatLine line) => line is { IsProse: true, IsListItem: false } && line.Counts.EndsSentence;

    private static double Worth(IReadOnlyList<FlatLine> lines, int at) =>
        lines[at].Role == PhraseRole.Comments && !IsCommentMarker(lines, at) ? WorthOfShareBar : Worth(lines[at]);

    private static double Worth(FlatLine line) => line.Kind switch
    {
        _ when line.IsField => WorthOfField,
        _ when line.IsRepeated => -25,
        FlatLineKind.Prose when line.Counts.EndsOpen => line.Weight * WorthOfComment,
        FlatLineKind.Prose => Math.Min(line.Weight, MostParagraphWeight)
            * (line.Counts.EndsSentence || line.Weight >= MostParagraphWeight / 4 ? 1 : WorthOfOpenSentence),
        FlatLineKind.Short when line.IsNumbered => WorthOfNumbered,
        FlatLineKind.Short when line.BeginsLower => 0,
        FlatLineKind.Short when line.Text.StartsWith("http", StringComparison.Ordinal) => 0,
        FlatLineKind.Short => line.IsListItem ? -45 : WorthOfShort,
        FlatLineKind.Time => -40,
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
