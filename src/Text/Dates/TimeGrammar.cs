namespace Vigie.Text.Dates;

/// <summary>The ways in which pages write a time of day.</summary>
internal static class TimeGrammar
{
    /// <summary>Reads a time at <paramref name="at"/> as <c>HH:mm[:ss][zone]</c>; <paramref name="behind"/> is the token after it.</summary>
    public static string? Read(in DateLine line, int at, out int behind)
    {
        behind = at;
        if (!line[at].IsNumber(1, 2) || line.IsInsideNumber(at, at))
            return null;

        var time = Colon(line, at, out behind) ?? Letter(line, at, out behind) ?? Dotted(line, at, out behind) ?? Bare(line, at, out behind);
        if (time is not { } parts || HalfDay(line, parts, ref behind) is not { } clock || !clock.IsPossible)
            return null;
        return clock + Zone(line, ref behind);
    }

    /// <summary>08:41, 08:41:05, 08:41:05.123.</summary>
    private static ClockParts? Colon(in DateLine line, int at, out int behind)
    {
        behind = at + 3;
        if (!line.IsSign(at + 1, ':') || !line.Touches(at + 2) || !line[at + 2].IsNumber(2, 2))
            return null;
        if (!line.IsSign(at + 3, ':') || !line[at + 4].IsNumber(2, 2))
            return new ClockParts(line[at].Value, line[at + 2].Value);

        behind = line.IsSign(at + 5, '.') && line.Touches(at + 6) && line[at + 6].Kind == DateTokenKind.Number ? at + 7 : at + 5;
        return new ClockParts(line[at].Value, line[at + 2].Value, line[at + 4].Value);
    }

    /// <summary>08h41, 8 h 41, 14h, 08h41min, 8時41分.</summary>
    private static ClockParts? Letter(in DateLine line, int at, out int behind)
    {
        behind = at + 2;
        if (line.Word(at + 1) is not ("h" or "heures" or "heure" or "時" or "时" or "点"))
            return null;
        if (!line[at + 2].IsNumber(2, 2))
        {
            // «il y a 3 heures», «3 h de lecture» are durations.
            return line.Word(at - 1) is "a" or "vers" && line.Word(at - 2) is not "y" ? new ClockParts(line[at].Value, 0) : null;
        }

        behind = line.Word(at + 3) is "min" or "mn" or "m" or "分" && line.Touches(at + 3) ? at + 4 : at + 3;
        return new ClockParts(line[at].Value, line[at + 2].Value);
    }

    /// <summary>«8.41 Uhr», «um 8.41», «8.41 pm»: a number with a point is a time only beside a word that says so.</summary>
    private static ClockParts? Dotted(in DateLine line, int at, out int behind)
    {
        behind = at + 3;
        if (!line.IsSign(at + 1, '.') || !line.Touches(at + 1) || !line.Touches(at + 2) || !line[at + 2].IsNumber(2, 2))
            return null;
        if (line.Word(at + 3) is "uhr" or "h" or "hrs")
            behind++;
        else if (line.Word(at + 3) is not ("am" or "pm" or "a" or "p") && line.Word(at - 1) is not ("um" or "ore" or "alle" or "kl" or "om" or "as"))
            return null;
        return new ClockParts(line[at].Value, line[at + 2].Value);
    }

    /// <summary>«8 pm», «14 Uhr».</summary>
    private static ClockParts? Bare(in DateLine line, int at, out int behind)
    {
        behind = at + 1;
        if (line.Word(at + 1) is "am" or "pm" && line[at].Value is >= 1 and <= 12)
            return new ClockParts(line[at].Value, 0);
        if (line.Word(at + 1) is not ("uhr" or "hrs" or "uur"))
            return null;
        behind++;
        return new ClockParts(line[at].Value, 0);
    }

    private static ClockParts? HalfDay(in DateLine line, ClockParts clock, ref int behind)
    {
        var word = line.Word(behind);
        var isDotted = word is "a" or "p" && line.IsSign(behind + 1, '.') && line.IsWord(behind + 2, "m");
        if (word is not ("am" or "pm") && !isDotted)
        {
            if (word is "uhr" or "hrs" or "uur" or "h")
                behind++;
            return clock;
        }

        behind += isDotted ? 3 : 1;
        if (isDotted && line.IsSign(behind, '.'))
            behind++;
        if (clock.Hour is < 1 or > 12)
            return clock.Hour is > 12 and < 24 ? clock : null;
        return clock with { Hour = (clock.Hour % 12) + (word[0] == 'p' ? 12 : 0) };
    }

    /// <summary>Z, GMT, GMT+2, CEST, +02:00, -0500.</summary>
    private static string Zone(in DateLine line, ref int behind)
    {
        var at = line.IsSign(behind, '(') ? behind + 1 : behind;
        var isNamed = StatedDateWords.Zones.TryGetValue(line.Word(at), out var zone);
        var sign = isNamed ? at + 1 : behind;
        if (Offset(line, sign, out var next) is { } offset)
        {
            behind = next;
            return offset;
        }
        if (!isNamed)
            return "";
        behind = at > behind && line.IsSign(at + 1, ')') ? at + 2 : at + 1;
        return zone!; // TryGetValue said that it is there.
    }

    private static string? Offset(in DateLine line, int sign, out int behind)
    {
        behind = sign + 2;
        if (!(line.IsSign(sign, '+') || line.IsSign(sign, '-') || line.IsSign(sign, '−')) || !line.Touches(sign + 1))
            return null;

        var number = line[sign + 1];
        var plus = line.IsSign(sign, '+') ? '+' : '-';
        if (number.IsNumber(4, 4))
            return Formatted(plus, number.Value / 100, number.Value % 100);
        if (!number.IsNumber(1, 2))
            return null;
        if (line.IsSign(sign + 2, ':') && line.Touches(sign + 3) && line[sign + 3].IsNumber(2, 2))
        {
            behind = sign + 4;
            return Formatted(plus, number.Value, line[sign + 3].Value);
        }
        return line.Touches(sign) ? Formatted(plus, number.Value, 0) : null;
    }

    private static string? Formatted(char sign, int hours, int minutes) =>
        hours <= 14 && minutes < 60 ? $"{sign}{hours:00}:{minutes:00}" : null;
}
