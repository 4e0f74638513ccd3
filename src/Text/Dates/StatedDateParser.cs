namespace Vigie.Text.Dates;

/// <summary>
/// Reads the dates with which pages say when they were published or changed: «Publié le 22 mai 2024 à 08h41», «mis à jour à
/// 08h41 le 26/05», «May 22, 2024 8:41 PM CEST», RFC 822, ISO 8601. French, English, German, Spanish, Italian, Portuguese,
/// Dutch, Russian; month names in a few more. Relative dates («il y a 3 heures») state no day and are not read.
/// </summary>
public static class StatedDateParser
{
    /// <summary>A line that states a date is short; nothing is read beyond this many characters.</summary>
    private const int LongestLine = 400;

    /// <summary>Between a day and its time stand at most this many particles and signs: «, à », «am … um».</summary>
    private const int MostParticles = 3;

    /// <summary>
    /// The date that a line states: of several the one of publication, else the first that names a day; a time alone is
    /// <c>XXXX-XX-XXT08:41</c>. Null when there is none or when it is no day of the calendar.
    /// </summary>
    public static VagueDate? Parse(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        if (trimmed.Length == 4 && int.TryParse(trimmed, out var year) && year is >= DayParts.FirstYear and <= DayParts.LastYear)
            return new VagueDate(trimmed.ToString(), DatePrecision.Year);

        StatedDate? best = null;
        foreach (var date in FindAll(line))
        {
            if (best is null || Rank(date) > Rank(best.Value))
                best = date;
        }
        return best?.Date;
    }

    /// <summary>Every date of a line in reading order, with what its words say about it; empty when there is none.</summary>
    public static IReadOnlyList<StatedDate> FindAll(ReadOnlySpan<char> line)
    {
        line = line[..Math.Min(line.Length, LongestLine)];
        if (!line.ContainsAnyInRange('0', '9'))
            return [];

        Span<char> folded = stackalloc char[line.Length];
        Span<DateToken> tokens = stackalloc DateToken[line.Length];
        LetterFold.Fold(line, folded);
        return Read(new DateLine(folded, tokens[..DateToken.Read(folded, tokens)]));
    }

    private static int Rank(StatedDate date) =>
        (date.Role == DateRole.Published ? 4 : 0) + (date.Date.Precision == DatePrecision.Partial ? 0 : 2)
        + (date.Date.Value.StartsWith("XXXX-XX", StringComparison.Ordinal) ? 0 : 1);

    private static List<StatedDate> Read(in DateLine line)
    {
        List<StatedDate>? dates = null;
        var role = DateRole.Unknown;
        DayParts? lastDay = null;
        for (var at = 0; at < line.Count;)
        {
            if (line.Word(at) is { Length: > 0 } word && StatedDateWords.Roles.TryGetValue(word, out var named))
                role = named;

            var start = at;
            var day = Statement(line, ref at, out var time);
            if (day is null && time is null)
            {
                at = start + 1;
                continue;
            }

            lastDay = day ?? lastDay;
            var span = new TextSpan(line[start].Start, line[at - 1].End - line[start].Start);
            (dates ??= []).Add(new StatedDate(Combined(day ?? lastDay, time), role, span));
        }
        return dates ?? [];
    }

    // A time alone belongs to the day that the same line stated before: «Publié le 22/05/2024, mis à jour à 10h12».
    private static VagueDate Combined(DayParts? day, string? time) =>
        day?.WithTime(time) ?? new VagueDate($"XXXX-XX-XXT{time}", DatePrecision.Partial);

    private static DayParts? Statement(in DateLine line, ref int at, out string? time)
    {
        time = null;
        if (DayGrammar.Read(line, at, out var behind) is { } day)
        {
            at = behind;
            if (day.Day is not null && TimeGrammar.Read(line, SkipParticles(line, behind), out behind) is { } after)
                (time, at) = (after, behind);
            return day;
        }

        time = TimeGrammar.Read(line, at, out behind);
        if (time is null)
            return null;

        at = behind;
        if (DayGrammar.Read(line, SkipParticles(line, behind), out behind) is not { Day: not null } next
            || TimeGrammar.Read(line, SkipParticles(line, behind), out _) is not null)
            return null;

        at = behind;
        return next;
    }

    private static int SkipParticles(in DateLine line, int at)
    {
        for (var skipped = 0; skipped < MostParticles; skipped++, at++)
        {
            var token = line[at];
            var isParticle = token.Kind == DateTokenKind.Word
                ? StatedDateWords.Particles.Contains(line.Word(at)) || (token.Length == 1 && line.IsWord(at, "t"))
                : token.Kind == DateTokenKind.Sign;
            if (!isParticle)
                break;
        }
        return at;
    }
}
