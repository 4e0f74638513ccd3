namespace Vigie.Text.Extraction.Flat;

/// <summary>Sets the ends of an article right: takes in a standfirst that stands apart, lets go of notices that speak of something else.</summary>
internal static class BodyEdges
{
    /// <summary>Share of longer words that a paragraph has in common with the rest of its article; unrelated texts share about 0.15.</summary>
    private const double LeastShared = 0.25, LeastSharedByStandfirst = 0.3;

    /// <summary>What is let go at an end is a small part of the whole.</summary>
    private const double MostLost = 0.25;

    private const int MostBlocks = 6;

    private const double LeastSharedByRest = 0.4;

    private const int MostLinesToRest = 8, MostNameWords = 4;

    private const int MostLinesToStandfirst = 25, StandfirstWords = 9, StandfirstWeight = 60;

    /// <summary>Drops from the end what follows the note about the author, and blocks apart that share no words with the text.</summary>
    public static void TrimEnd(IReadOnlyList<FlatLine> lines, List<FlatLine> body)
    {
        var total = body.Sum(line => line.Weight);
        var note = body.FindLastIndex(line => AuthorNote.Is(line) || IsBelowAuthor(lines, line, body[0].Index));
        if (note > 0 && WeightFrom(body, note) < total * MostLost)
            body.RemoveRange(note, body.Count - note);

        for (var (at, block) = (LastBlock(lines, body), 0); at > 0 && block < MostBlocks && WeightFrom(body, at) < total * MostLost; at = LastBlock(lines, body), block++)
        {
            if (Shared(body[at..], body[..at]) >= LeastShared)
                break;
            body.RemoveRange(at, body.Count - at);
        }

        // A subheading without a text.
        while (body.Count > 1 && body[^1] is { Kind: FlatLineKind.Short, IsListItem: false, IsNumbered: false, IsField: false })
            body.RemoveAt(body.Count - 1);
    }

    /// <summary>Sentences below the text that speak of the same things belong to it, until something else begins.</summary>
    public static void TakeInRest(IReadOnlyList<FlatLine> lines, List<FlatLine> body)
    {
        TakeInList(lines, body);
        var words = Words(body);
        var last = body[^1].Index;
        for (var i = last + 1; i < lines.Count && i - last <= MostLinesToRest; i++)
        {
            var line = lines[i];
            if (line.Role is PhraseRole.Comments or PhraseRole.Related or PhraseRole.Legal or PhraseRole.Tags || AuthorNote.Is(line))
                return;
            if (!line.IsProse || line.IsRepeated || line.Counts.EndsOpen || words.Share(line.Text) < LeastSharedByRest)
                continue;
            body.Add(line);
            last = i;
        }
    }

    /// <summary>A list that the last line announces with a colon.</summary>
    private static void TakeInList(IReadOnlyList<FlatLine> lines, List<FlatLine> body)
    {
        if (!body[^1].Text.EndsWith(':'))
            return;
        for (var i = body[^1].Index + 1; i < lines.Count && lines[i] is { IsListItem: true, Role: PhraseRole.None }; i++)
            body.Add(lines[i]);
    }

    /// <summary>Sentences between the headline and the text are its standfirst when they share words with it.</summary>
    public static void TakeInStandfirst(IReadOnlyList<FlatLine> lines, int? above, List<FlatLine> body)
    {
        var first = body[0].Index;
        var headline = above ?? Math.Max(-1, first - MostLinesToStandfirst);
        if (first - headline > MostLinesToStandfirst)
            return;

        var words = Words(body);
        var standfirst = new List<FlatLine>();
        for (var i = headline + 1; i < first; i++)
        {
            var line = lines[i];
            if (line.Role == PhraseRole.Related)
                return;
            if (CanBeStandfirst(line) && words.Share(line.Text) >= LeastSharedByStandfirst && !IsCaption(lines, i))
                standfirst.Add(line);
        }
        body.InsertRange(0, standfirst);
    }

    /// <summary>In the box about the author the name of the byline comes back, with a text below it.</summary>
    private static bool IsBelowAuthor(IReadOnlyList<FlatLine> lines, FlatLine line, int first)
    {
        if (line.Index <= first || lines[line.Index - 1] is not { Kind: FlatLineKind.Short, Counts.Words: >= 2 and <= MostNameWords } name || name.Counts.Capitalized < name.Counts.Words)
            return false;
        for (var i = Math.Max(0, first - MostLinesToStandfirst); i < first; i++)
        {
            if (lines[i].Counts.Words <= MostNameWords * 2 && lines[i].Text.Contains(name.Text, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool CanBeStandfirst(FlatLine line) => !line.IsRepeated && !line.Counts.EndsOpen
        && (line.IsProse || (line.Kind == FlatLineKind.Short && line.Counts.Words >= StandfirstWords && line.Weight >= StandfirstWeight));

    private static bool IsCaption(IReadOnlyList<FlatLine> lines, int at) => lines[at + 1].Role == PhraseRole.Credit;

    /// <summary>Where in the body the last block begins that furniture or dropped lines part from what is above.</summary>
    private static int LastBlock(IReadOnlyList<FlatLine> lines, List<FlatLine> body)
    {
        for (var i = body.Count - 1; i > 0; i--)
        {
            for (var between = body[i - 1].Index + 1; between < body[i].Index; between++)
            {
                if (lines[between].Role != PhraseRole.Advert)
                    return i;
            }
        }
        return 0;
    }

    private static int WeightFrom(List<FlatLine> body, int at)
    {
        var weight = 0;
        for (; at < body.Count; at++)
            weight += body[at].Weight;
        return weight;
    }

    private static double Shared(List<FlatLine> block, List<FlatLine> rest) => Words(rest).Share(string.Join(' ', block.Select(line => line.Text)));

    private static ContentWords Words(List<FlatLine> body)
    {
        var words = new ContentWords();
        foreach (var line in body)
            words.Add(line.Text);
        return words;
    }
}
