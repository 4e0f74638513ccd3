using Vigie.Text.Dates;

namespace Vigie.Text.Extraction.Flat;

/// <summary>Finds the headline among the lines above an article by what it shares with the text, by repetition and by place.</summary>
internal static class HeadlineFinder
{
    private const int LinesAbove = 60, ReadOfBody = 3000;

    private const int Shortest = 8, Longest = 250;

    private const double LeastScore = 1.2, LeastShareInside = 0.45, MostAbove = 0.4;

    private const int FewestWordsInside = 4, MostTriedInside = 4;

    /// <summary>Index of the headline; null when no line above the text is one.</summary>
    public static int? Find(IReadOnlyList<FlatLine> lines, IReadOnlyList<FlatLine> body, AddressHints address)
    {
        var words = new ContentWords();
        var read = 0;
        foreach (var line in body.TakeWhile(_ => read < ReadOfBody))
        {
            words.Add(line.Text);
            read += line.Text.Length;
        }

        var first = body[0].Index;
        int? best = null;
        var bestScore = LeastScore;
        var distance = 0;
        for (var i = first - 1; i >= Math.Max(0, first - LinesAbove); i--)
        {
            distance += lines[i].Kind == FlatLineKind.Short ? 1 : 0;
            if (!CanBeHeadline(lines[i]))
                continue;

            var score = Score(lines, i, words, distance) + address.Share(lines[i].Text);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }
        return best;
    }

    /// <summary>
    /// Position in <paramref name="body"/> of a headline that the run took in together with a notice above it: a short line with words of the
    /// text and a date, a byline or a share bar right below. Null when the run begins below its headline.
    /// </summary>
    public static int? FindInside(IReadOnlyList<FlatLine> lines, IReadOnlyList<FlatLine> body)
    {
        var total = body.Sum(line => line.Weight);
        int above = 0, tried = 0;
        for (var i = 0; i + 1 < body.Count && above < total * MostAbove && tried < MostTriedInside; above += body[i].Weight, i++)
        {
            if (body[i].Kind != FlatLineKind.Short || !CanBeHeadline(body[i]) || body[i].Counts.Words < FewestWordsInside || !HasDateBelow(lines, body[i].Index))
                continue;

            tried++;
            var words = new ContentWords();
            for (var next = i + 1; next < body.Count; next++)
                words.Add(body[next].Text);
            if (words.Share(body[i].Text) >= LeastShareInside)
                return i;
        }
        return null;
    }

    private static bool HasDateBelow(IReadOnlyList<FlatLine> lines, int at)
    {
        const int Looked = 3;
        for (var i = at + 1; i <= Math.Min(at + Looked, lines.Count - 1) && !lines[i].IsProse; i++)
        {
            if (lines[i].Kind == FlatLineKind.Time || lines[i].Role == PhraseRole.Share || Byline.Opens(lines[i].Text))
                return true;
        }
        return false;
    }

    private static bool CanBeHeadline(FlatLine line) =>
        line.Kind is FlatLineKind.Short or FlatLineKind.Prose && line.Text.Length is >= Shortest and <= Longest && line.Counts.Words >= 2 && line.Counts.Letters > 5
        && !Byline.Opens(line.Text) && !IsTicker(line);

    /// <summary>«18:40 Paris closes higher», «> 16:33 - Rugby».</summary>
    private static bool IsTicker(FlatLine line) =>
        line.Counts.Digits > 0 && StatedDateParser.FindAll(line.Text) is [{ Span.Start: <= 2, Date.Precision: DatePrecision.Partial }, ..];

    private static double Score(IReadOnlyList<FlatLine> lines, int at, ContentWords words, int distance)
    {
        var line = lines[at];
        var score = 3 * words.Share(line.Text);
        score -= 0.12 * distance;
        score += line.Counts.Words switch { < 3 => -1.5, 3 => 0, <= 22 => 0.8, _ => -0.5 };
        score += IsRightAbove(lines, at, distance) ? 0.8 : 0;
        score += RepeatedAbove(lines, at) ? 1.5 : 0;
        score -= line.IsListItem ? 1 : 0;
        score -= line.Counts.EndsOpen ? 1.5 : line.Text.EndsWith('.') ? 1 : 0;
        score -= IsGlued(line.Text) ? 1.5 : 0;
        score -= IsAmongRelated(lines, at) ? 2.5 : 0;

        var next = at + 1 < lines.Count ? lines[at + 1] : null;
        if (next is { Kind: FlatLineKind.Time } || next?.Role == PhraseRole.Share || (next is not null && Byline.Opens(next.Text)))
            score += 0.5;
        if (next?.Role == PhraseRole.Credit)
            score -= 1.5;
        return score;
    }

    /// <summary>Nothing but times and furniture stands between the line and the text, or nothing at all above it.</summary>
    private static bool IsRightAbove(IReadOnlyList<FlatLine> lines, int at, int distance) =>
        lines[at].Counts.Words >= 3 && (at == 0 || (distance == 1 && lines[at].AfterBlank));

    /// <summary>Trails repeat the headline: «AccueilMondeLa route de la soie», «Accueil &gt; Monde &gt; La route de la soie».</summary>
    private static bool RepeatedAbove(IReadOnlyList<FlatLine> lines, int at)
    {
        const int Looked = 40;
        var text = lines[at].Text;
        for (var i = at - 1; i >= Math.Max(0, at - Looked); i--)
        {
            if (lines[i].Text.Length >= text.Length && lines[i].Text.EndsWith(text, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>A small letter runs into a capital twice: neighbouring links that touch.</summary>
    private static bool IsGlued(string text)
    {
        var joints = 0;
        for (var i = 1; i + 1 < text.Length; i++)
            joints += char.IsLower(text[i - 1]) && char.IsUpper(text[i]) && char.IsLower(text[i + 1]) ? 1 : 0;
        return joints >= 2 || text.Contains(" > ", StringComparison.Ordinal) || text.Contains(" | ", StringComparison.Ordinal);
    }

    private static bool IsAmongRelated(IReadOnlyList<FlatLine> lines, int at)
    {
        const int Looked = 6;
        for (var i = at - 1; i >= Math.Max(0, at - Looked); i--)
        {
            if (lines[i].Role == PhraseRole.Related)
                return true;
            if (lines[i].IsProse || lines[i].Role == PhraseRole.Share)
                return false;
        }
        return false;
    }
}
