using System.Buffers;
using System.Text;
using Vigie.Text.Dates;
using Vigie.Text.Language;

namespace Vigie.Text.Extraction.Flat;

/// <summary>Splits a flattened page into lines and says what each looks like.</summary>
internal static class FlatLineReader
{
    /// <summary>A line that says only when is shorter than this.</summary>
    private const int LongestTime = 120;

    /// <summary>Letters beside a date on a line that says only when: «Publié le», «Mis à jour», a weekday.</summary>
    private const int MostLettersBesideTime = 28;

    /// <summary>A line of this weight is a paragraph even without a full stop.</summary>
    private const int ParagraphWeight = 140;

    /// <summary>Share of function words: sentences have about two in five, headlines one in five, menus hardly any.</summary>
    private const double ParagraphDensity = 0.12, SentenceDensity = 0.12, OpenSentenceDensity = 0.25;

    private static readonly SearchValues<char> Arrows = SearchValues.Create("←→►▶◄◀‹›⟶⟵");

    private const int HyphensOfFileName = 3;

    private const int SeveralSentences = 100, ManySentences = 3, LongParagraph = 300;

    private const int SentenceWords = 5, OpenSentenceWords = 14, OpenSentenceWeight = 80;

    public static List<FlatLine> Read(string text, FunctionWords? functionWords)
    {
        var lines = new List<FlatLine>();
        var afterBlank = true;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var trimmed = raw.Trim();
            if (trimmed.IsEmpty || trimmed is "-" or "|")
            {
                afterBlank |= trimmed.IsEmpty;
                continue;
            }
            lines.Add(Line(trimmed, lines.Count, afterBlank, functionWords));
            afterBlank = false;
        }
        RepeatedLines.Mark(lines);
        NumberedSteps.Mark(lines);
        FieldLists.Mark(lines);
        ConsentNotice.Mark(lines);
        return lines;
    }

    private static FlatLine Line(ReadOnlySpan<char> trimmed, int index, bool afterBlank, FunctionWords? functionWords)
    {
        var isListItem = trimmed.StartsWith("- ") || trimmed.StartsWith("• ") || trimmed.StartsWith("* ") || trimmed.StartsWith("· ");
        if (isListItem && !(trimmed.StartsWith("- ") && trimmed.EndsWith(" -")))
            trimmed = trimmed[2..].TrimStart();

        var counts = LineCounts.Of(trimmed, functionWords);
        var role = IsNavigation(trimmed) ? PhraseRole.Related : IsFileName(trimmed) ? PhraseRole.Credit : FlatVocabulary.RoleOf(trimmed, counts.Words);
        return new FlatLine
        {
            Text = WithSingleSpaces(trimmed),
            Index = index,
            Role = role,
            Kind = role != PhraseRole.None ? FlatLineKind.Furniture : Kind(trimmed, counts, functionWords is not null),
            Counts = counts,
            IsListItem = isListItem,
            IsNumbered = IsNumbered(trimmed),
            AfterBlank = afterBlank,
        };
    }

    /// <summary>Flattening leaves the blanks of two elements side by side; a lone no-break space belongs to French punctuation.</summary>
    private static string WithSingleSpaces(ReadOnlySpan<char> line)
    {
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var inRun = char.IsWhiteSpace(line[i]) && i + 1 < line.Length && char.IsWhiteSpace(line[i + 1]);
            var afterBlank = i > 0 && char.IsWhiteSpace(line[i]) && char.IsWhiteSpace(line[i - 1]);
            if (!inRun)
                text.Append(afterBlank ? ' ' : line[i]);
        }

        return text.ToString();
    }

    /// <summary>Arrows lead to other pages: «← Previous», «Next »».</summary>
    private static bool IsNavigation(ReadOnlySpan<char> line) =>
        line.Length < LongestTime && (Arrows.Contains(line[0]) || Arrows.Contains(line[^1]) || line.StartsWith(">>") || line.EndsWith(" >") || (line[^1] == '»' && !line.Contains('«')));

    /// <summary>The alternative text of a picture that nobody wrote: «echo-buds.jpg», «spot_img», «fair-2018-hall-two-01».</summary>
    private static bool IsFileName(ReadOnlySpan<char> line) =>
        line.Length < LongestTime && (line.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || line.EndsWith(".png", StringComparison.OrdinalIgnoreCase)
            || line.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase) || line.EndsWith(".gif", StringComparison.OrdinalIgnoreCase)
            || line.EndsWith(".webp", StringComparison.OrdinalIgnoreCase) || (!line.Contains(' ') && (line.Contains('_') || IsHyphenated(line))));

    private static bool IsHyphenated(ReadOnlySpan<char> line) =>
        line.Count('-') >= HyphensOfFileName && !line.Contains('/') && !line.Contains("--", StringComparison.Ordinal) && char.IsAsciiDigit(line[^1]);

    private static bool IsNumbered(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ';
    }

    private static FlatLineKind Kind(ReadOnlySpan<char> line, LineCounts counts, bool knowsWords)
    {
        if (counts.Letters == 0)
            return counts.Digits > 0 && IsTime(line, counts) ? FlatLineKind.Time : FlatLineKind.Short;
        if (line.Length <= LongestTime && IsTime(line, counts))
            return FlatLineKind.Time;
        return IsProse(counts, knowsWords) ? FlatLineKind.Prose : FlatLineKind.Short;
    }

    private static bool IsProse(LineCounts counts, bool knowsWords)
    {
        // One run of letters, a table of figures.
        if (counts.Words < SentenceWords || counts.Letters > counts.Words * 30 || counts.Digits > counts.Letters)
            return false;

        // Several sentences on a line are prose in any language.
        if (counts is { Sentences: >= 2, EndsSentence: true, EndsOpen: false } && counts.Weight >= SeveralSentences && counts.Capitalized * 3 < counts.Words)
            return true;

        if (counts is { Sentences: >= ManySentences, Weight: >= LongParagraph } && counts.Capitalized * 3 < counts.Words)
            return true;

        var density = knowsWords ? (double)counts.FunctionWords / counts.Words : 1;
        if (counts.Weight >= ParagraphWeight)
            return density >= ParagraphDensity;
        if (counts.EndsSentence)
            return density >= SentenceDensity && (knowsWords || (counts.Weight >= OpenSentenceWeight && !counts.EndsOpen));
        return density >= OpenSentenceDensity && counts.Words >= OpenSentenceWords && counts.Weight >= OpenSentenceWeight
            && knowsWords && counts.Capitalized * 2 < counts.Words;
    }

    private static bool IsTime(ReadOnlySpan<char> line, LineCounts counts)
    {
        if (counts.Digits == 0)
            return false;
        if (RelativeTime.Is(line))
            return true;

        var letters = counts.Letters;
        var dates = StatedDateParser.FindAll(line);
        foreach (var date in dates)
        {
            if (date.Role != DateRole.Unknown && !counts.EndsSentence)
                return true;
            foreach (var c in date.Span.Of(line))
                letters -= char.IsLetter(c) ? 1 : 0;
        }
        return dates.Count > 0 && letters <= MostLettersBesideTime && !counts.EndsSentence;
    }
}
