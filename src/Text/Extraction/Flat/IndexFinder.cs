namespace Vigie.Text.Extraction.Flat;

/// <summary>Recognises pages that list headlines with teasers, and splits them into items.</summary>
internal static class IndexFinder
{
    /// <summary>Three or four headings with a paragraph each are an article with subheadings, unless each has its own time.</summary>
    private const int FewestItems = 5, FewestItemsWithTime = 3;

    /// <summary>A teaser is one short paragraph, seldom two; the paragraphs under a subheading are longer or more.</summary>
    private const double MostAverageTeaserLines = 1.25, LongestAverageTeaser = 300;

    private const int LongestTitle = 160;

    /// <summary>So much of the sentences of the page stands in items.</summary>
    private const double LeastShare = 0.6;

    /// <summary>A menu entry has fewer words than a headline.</summary>
    private const int FewestTitleWords = 3, FewestTitleLetters = 12;

    private const int FewestParagraphs = 3, LightestParagraph = 120;

    private const int LongParagraph = 280, SentencesOfParagraph = 3, MostBetweenParagraphs = 3;

    private const double FewestAverageTitleWords = 3.5;

    /// <summary>The items in reading order; empty when the page is no such list.</summary>
    public static IReadOnlyList<IndexItem> Find(IReadOnlyList<FlatLine> lines)
    {
        if (HasParagraphs(lines) || HasLongParagraphs(lines) || HasSteps(lines))
            return [];

        var items = Items(lines);
        var titled = items.Count(item => item.Title is not null);
        if (titled < (items.Count(item => item.Time is not null) >= titled - 1 ? FewestItemsWithTime : FewestItems)
            || items.Average(item => item.Title?.Counts.Words ?? FewestAverageTitleWords) < FewestAverageTitleWords)
            return [];
        if (items.Average(item => item.Teaser.Count) > MostAverageTeaserLines || items.Average(item => item.Teaser.Sum(line => line.Weight)) > LongestAverageTeaser)
            return [];

        var all = lines.Where(line => line.IsProse).Sum(line => line.Weight);
        var inItems = items.Sum(item => item.Teaser.Where(line => line.IsProse).Sum(line => line.Weight) + (item.Title is { IsProse: true } title ? title.Weight : 0));
        return inItems >= all * LeastShare ? items : [];
    }

    /// <summary>Three or more full paragraphs in a row, with nothing but furniture between them, are an article.</summary>
    private static bool HasParagraphs(IReadOnlyList<FlatLine> lines)
    {
        int paragraphs = 0, weight = 0;
        foreach (var line in lines)
        {
            if ((line.Kind == FlatLineKind.Short && !line.IsNumbered) || (line.IsProse && IsTitle(line)))
                (paragraphs, weight) = (0, 0);
            if (!line.IsProse || !line.Counts.EndsSentence || IsTitle(line))
                continue;
            (paragraphs, weight) = (paragraphs + 1, weight + line.Weight);
            if (paragraphs >= FewestParagraphs && weight >= paragraphs * LightestParagraph)
                return true;
        }
        return false;
    }

    /// <summary>Long paragraphs one below the other, with a subheading or a picture between them at most; teasers are not that long.</summary>
    private static bool HasLongParagraphs(IReadOnlyList<FlatLine> lines)
    {
        int paragraphs = 0, between = 0;
        foreach (var line in lines)
        {
            between = line.IsProse ? 0 : between + 1;
            paragraphs = between > MostBetweenParagraphs ? 0 : paragraphs;
            if (line.IsProse && line.Weight >= LongParagraph && line.Counts is { Sentences: >= SentencesOfParagraph, EndsSentence: true } && ++paragraphs >= FewestParagraphs)
                return true;
        }
        return false;
    }

    /// <summary>Numbered steps with a sentence below each; the ranks of a list have headlines below.</summary>
    private static bool HasSteps(IReadOnlyList<FlatLine> lines)
    {
        var steps = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
            steps += lines[i] is { Kind: FlatLineKind.Short, IsNumbered: true } && lines[i + 1].IsProse && !IsTitle(lines[i + 1]) ? 1 : 0;
        return steps >= FewestParagraphs;
    }

    private static List<IndexItem> Items(IReadOnlyList<FlatLine> lines)
    {
        var items = new List<IndexItem>();
        FlatLine? title = null, time = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind == FlatLineKind.Time)
            {
                time = line;
            }
            else if (IsTeaser(lines, i, title))
            {
                var teaser = Teaser(lines, ref i);
                if (title is not null || items.Count == 0)
                    items.Add(new IndexItem(title, time, teaser));
                (title, time) = (null, null);
            }
            else if (IsTitle(line))
            {
                time = title is null ? time : null;
                title = line;
            }
            else if (line.Kind == FlatLineKind.Short)
            {
                title = null;
            }
        }
        return items;
    }

    /// <summary>A sentence, unless it is a question or an exclamation with a teaser of its own below.</summary>
    private static bool IsTeaser(IReadOnlyList<FlatLine> lines, int at, FlatLine? title)
    {
        var line = lines[at];
        if (!line.IsProse)
            return title is not null && at == lines.Count - 1 && line.Kind == FlatLineKind.Short && line.Weight >= FewestTitleLetters * 3;
        return title is not null || !IsTitle(line) || at + 1 == lines.Count || !lines[at + 1].IsProse;
    }

    private static List<FlatLine> Teaser(IReadOnlyList<FlatLine> lines, ref int at)
    {
        var teaser = new List<FlatLine> { lines[at] };
        while (at + 1 < lines.Count && lines[at + 1].IsProse && !(IsTitle(lines[at + 1]) && at + 2 < lines.Count && lines[at + 2].IsProse))
            teaser.Add(lines[++at]);
        return teaser;
    }

    private static bool IsTitle(FlatLine line) =>
        line.Weight <= LongestTitle && line.Counts.Words >= FewestTitleWords && line.Counts.Letters >= FewestTitleLetters
        && (line.Kind == FlatLineKind.Short || (line.IsProse && line.Text[^1] is '?' or '!'));
}
