namespace Vigie.Text.Dates;

/// <summary>The ways in which pages write a day or a month.</summary>
internal static class DayGrammar
{
    /// <summary>Reads a day at <paramref name="at"/>; <paramref name="behind"/> is the token after it.</summary>
    public static DayParts? Read(in DateLine line, int at, out int behind)
    {
        var day = YearFirst(line, at, out behind)
            ?? Numeric(line, at, out behind)
            ?? DayMonth(line, at, out behind)
            ?? MonthDay(line, at, out behind)
            ?? EastAsian(line, at, out behind);
        return day is { IsPossible: true } ? day : null;
    }

    /// <summary>2024-05-22, 2024/05/22, 2024-05, 20240522.</summary>
    private static DayParts? YearFirst(in DateLine line, int at, out int behind)
    {
        behind = at;
        if (line[at] is { Length: 8 } compact && compact.IsNumber(8, 8) && !line.IsInsideNumber(at, at + 1))
        {
            behind = at + 1;
            return new DayParts(compact.Value / 10_000, compact.Value / 100 % 100, compact.Value % 100);
        }

        if (!line[at].IsNumber(4, 4) || Separator(line, at + 1) is not { } separator || !line[at + 2].IsNumber(1, 2))
            return null;
        if (line.IsSign(at + 3, separator) && line.Touches(at + 3) && line.Touches(at + 4) && line[at + 4].IsNumber(1, 2))
        {
            behind = at + 5;
            return new DayParts(line[at].Value, line[at + 2].Value, line[at + 4].Value);
        }

        // «2010-11» inside a sentence is a season; alone on its line it is a month.
        behind = at + 3;
        return separator == '-' && line.Count == 3 ? new DayParts(line[at].Value, line[at + 2].Value, null) : null;
    }

    /// <summary>26/05/2024, 26.05.24, 26-5-2024, 26/05, 26.05. and the American 05/26/2024.</summary>
    private static DayParts? Numeric(in DateLine line, int at, out int behind)
    {
        behind = at;
        if (!line[at].IsNumber(1, 2) || Separator(line, at + 1) is not { } separator || !line[at + 2].IsNumber(1, 2))
            return null;

        var (first, second) = (line[at].Value, line[at + 2].Value);
        var hasYear = line.IsSign(at + 3, separator) && line.Touches(at + 3) && line.Touches(at + 4)
            && (line[at + 4].IsNumber(4, 4) || line[at + 4].IsNumber(2, 2));
        behind = hasYear ? at + 5 : at + 3;
        if (line.IsInsideNumber(at, behind))
            return null;
        if (hasYear)
            return Ordered(DayParts.FullYear(line[at + 4]), first, second);

        var isDayAndMonth = line[at].Length == 2 && line[at + 2].Length == 2
            && (separator == '/' || (separator == '.' && line.IsSign(behind, '.')));
        return isDayAndMonth ? Ordered(null, first, second) : null;
    }

    private static DayParts Ordered(int? year, int first, int second) =>
        second > 12 && first <= 12 ? new DayParts(year, first, second) : new DayParts(year, second, first);

    /// <summary>22 mai 2024, 1er août, 22. Mai 2024, 22 de mayo de 2024, 22-May-2024.</summary>
    private static DayParts? DayMonth(in DateLine line, int at, out int behind)
    {
        behind = at;
        if (!line[at].IsNumber(1, 2) || line.IsInsideNumber(at, at))
            return null;

        var next = at + 1;
        if (IsOrdinal(line, next))
            next++;
        if (line.IsSign(next, '.') || line.IsSign(next, '-') || line.IsSign(next, '/') || line.IsSign(next, 'º') || line.IsSign(next, '°'))
            next++;
        next = SkipOf(line, next);
        return Month(line, next, out behind) is { } month
            ? Completed(month, line[at].Value, Year(line, behind, ref behind))
            : null;
    }

    /// <summary>May 22, 2024; May 22; mai 2024; mai de 2024.</summary>
    private static DayParts? MonthDay(in DateLine line, int at, out int behind)
    {
        if (Month(line, at, out behind) is not { } month)
            return null;

        var next = SkipOf(line, behind);
        if (line[next].IsNumber(4, 4))
        {
            // «32 mai 2024» is no day, and not a month either.
            behind = next + 1;
            return line[at - 1].IsNumber(1, 2) ? null : new DayParts(line[next].Value, month.Number, null);
        }

        if (!line[behind].IsNumber(1, 2) || line.IsSign(behind + 1, ':'))
            return null;
        var day = line[behind].Value;
        behind++;
        if (IsOrdinal(line, behind))
            behind++;
        return Completed(month, day, Year(line, behind, ref behind));
    }

    /// <summary>2024年5月22日, 2024년 5월 22일.</summary>
    private static DayParts? EastAsian(in DateLine line, int at, out int behind)
    {
        behind = at;
        if (!line[at].IsNumber(4, 4) || !(line.IsWord(at + 1, "年") || line.IsWord(at + 1, "년")) || !line[at + 2].IsNumber(1, 2))
            return null;

        behind = at + 4;
        if (!line[at + 4].IsNumber(1, 2) || line.Word(at + 5) is not ['日' or '일', ..])
            return new DayParts(line[at].Value, line[at + 2].Value, null);
        behind = at + 6;
        return new DayParts(line[at].Value, line[at + 2].Value, line[at + 4].Value);
    }

    private static DayParts? Completed((int Number, bool NeedsYear) month, int day, int? year) =>
        year is null && month.NeedsYear ? null : new DayParts(year, month.Number, day);

    private static (int Number, bool NeedsYear)? Month(in DateLine line, int at, out int behind)
    {
        behind = at;
        if (line.Word(at) is not { Length: > 0 } word || !StatedDateWords.Months.TryGetValue(word, out var month))
            return null;

        behind = at + 1;
        if (line.IsSign(behind, '.'))
            behind++;
        return month;
    }

    private static int? Year(in DateLine line, int at, ref int behind)
    {
        if (line.IsSign(at, ',') || line.IsSign(at, '-') || line.IsSign(at, '/') || line.IsSign(at, '\''))
            at++;
        at = SkipOf(line, at);
        if (line[at].IsNumber(4, 4) || (line[at].IsNumber(2, 2) && line.Touches(at) && !line.IsSign(at - 1, ',')))
        {
            behind = at + 1;
            return DayParts.FullYear(line[at]);
        }
        return null;
    }

    private static int SkipOf(in DateLine line, int at)
    {
        var word = line.Word(at);
        return word is "de" or "del" or "of" or "di" or "d" or "do" ? at + 1 : at;
    }

    private static bool IsOrdinal(in DateLine line, int at) =>
        line.Touches(at) && line.Word(at) is "er" or "st" or "nd" or "rd" or "th" or "e" or "o" or "ª" or "º";

    private static char? Separator(in DateLine line, int at) =>
        line.Touches(at) && line.Touches(at + 1) && (line.IsSign(at, '/') || line.IsSign(at, '.') || line.IsSign(at, '-'))
            ? (char)line[at].Value
            : null;
}
