using Vigie.Text.Tokens;

namespace Vigie.Text.Dates.Expressions;

/// <content>Months, years and their parts: «en mai», «octobre prochain», «fin 2023», «de 2013 à 2017», «1er trimestre 2024», «années 1990».</content>
internal sealed partial class DateGrammar
{
    /// <summary>«début juillet 2019», «fin 2023», «mi-mars», «la fin de l'année», «début des années 2000».</summary>
    private DateReading? Part(int first)
    {
        var at = SkipDeterminer(first);
        if (Word(at, out var next) is not { Part: { } part })
            return null;
        at = next;
        while (IsAny(at, Keys.OfWords))
            at++;
        if (Word(at, out next) is { Unit: TimeUnit.Month } && IsAny(next, Keys.OfWords) && Word(next + 1, out _) is { Month: > 0 })
            at = next + 1;
        if (Word(at, out _) is { Month: > 0 } && words.MayBeMonth(Tokens[at]) && MonthAt(at) is { } month)
            return Within(month, part.Days);
        if (Decade(at) is { } decade)
            return WithinDecade(decade, part.Years);
        if (Word(at, out next) is { Unit: TimeUnit.Year } && YearAt(next) > 0)
            at = next;
        if (YearAt(at) is > 0 and var year)
            return new DateReading { End = at + 1, From = new(year, part.Months.From), To = new(year, part.Months.To), Rule = "date.part-of-year" };
        return ThisUnitPart(at, part);
    }

    private static DateReading? Within(DateReading month, NumberRange days)
    {
        var (year, number) = (month.From.Year, month.From.Month);
        var length = year == 0 ? 28 : DateTime.DaysInMonth(year, number);
        return month with
        {
            From = new PartialDate(year, number, days.From),
            To = new PartialDate(year, number, Math.Min(days.To, length)),
            Rule = "date.part-of-month",
        };
    }

    private static DateReading WithinDecade(DateReading decade, NumberRange years) => decade with
    {
        From = new PartialDate(decade.From.Year + years.From),
        To = new PartialDate(decade.From.Year + years.To),
        Value = null,
        Rule = "date.part-of-decade",
    };

    /// <summary>«la fin de l'année», «fin du mois»: of publication.</summary>
    private DateReading? ThisUnitPart(int at, DatePart part)
    {
        var ahead = DirectionInFront(at, out var core);
        if (Word(ahead is null ? at : core, out var end) is not { Unit: TimeUnit.Year or TimeUnit.Month or TimeUnit.Week } word || anchors.Published is not { } published)
            return null;
        var behind = end;
        var direction = ahead ?? Direction(end, out behind);
        var step = direction?.Step ?? 0;
        var reading = new DateReading
        {
            End = direction is null ? end : behind,
            From = default,
            Rule = "date.part-of-this",
            Anchor = FromPublication,
            Confidence = 0.85,
        };
        if (word.Unit == TimeUnit.Week)
            return PartOfWeek(reading, part.Weekdays, step);
        if (word.Unit == TimeUnit.Year)
            return reading with { From = new(published.Year + step, part.Months.From), To = new(published.Year + step, part.Months.To) };
        if (published.Month is 0 or > 12)
            return null;
        var month = new DateOnly(published.Year, published.Month, 1).AddMonths(step);
        return Within(reading with { From = new(month.Year, month.Month) }, part.Days);
    }

    private DateReading? PartOfWeek(DateReading reading, NumberRange weekdays, int step)
    {
        if (Unit(TimeUnit.Week, step, FromPublication)?.From.First is not { } monday)
            return null;
        return reading with
        {
            From = PartialDate.Of(monday.AddDays(weekdays.From - 1)),
            To = PartialDate.Of(monday.AddDays(weekdays.To - 1)),
        };
    }

    /// <summary>«de mars à mai 2024», «entre mars et mai», «mars-avril 2022».</summary>
    private DateReading? MonthRange(int first)
    {
        var isBetween = IsAny(first, Keys.Between);
        if (!isBetween && !IsAny(first, Keys.From))
            return HyphenatedMonths(first);
        if (MonthAt(first + 1) is not { } from || !IsAny(from.End, isBetween ? Keys.And : Keys.To) || MonthAt(from.End + 1) is not { } to)
            return null;
        return Months(from, to);
    }

    private DateReading? HyphenatedMonths(int first)
    {
        if (Word(first, out var end) is not { Month: > 0 } || !IsContinuedByHyphen(end) || !words.MayBeMonth(Tokens[first]) || !words.MayBeMonth(Tokens[end]))
            return null;
        return MonthAt(first) is { } from && from.End == end && MonthAt(end) is { } to ? Months(from, to) : null;
    }

    private static DateReading Months(DateReading from, DateReading to)
    {
        var start = from.Anchor is null && from.From.Year > 0
            ? from.From
            : new PartialDate(to.From.Year == 0 || from.From.Month <= to.From.Month ? to.From.Year : to.From.Year - 1, from.From.Month);
        return to with { From = start, To = to.From, Rule = "date.months" };
    }

    private DateReading? Month(int first, bool afterBound)
    {
        var at = SkipDeterminer(first);
        if (Word(at, out var next) is { Unit: TimeUnit.Month } && IsAny(next, Keys.OfWords))
            at = next + 1;
        else if (at > first)
            return null;
        if (at >= Tokens.Length || !(words.MayBeMonth(Tokens[DirectionInFront(at, out var core) is null ? at : core]) || (words.MonthsInLowerCase && text.OpensSentence(at))) || MonthAt(at) is not { } month)
            return null;
        var isStated = month.Anchor is null || month.Rule != "date.month" || at > first;
        return isStated || afterBound || IsAny(at - 1, Keys.BeforeMonth) ? month : null;
    }

    /// <summary>A month with its year or direction; else the month nearest to publication.</summary>
    private DateReading? MonthAt(int at)
    {
        var isAhead = DirectionInFront(at, out var core) is not null;
        if (Word(isAhead ? core : at, out var end) is not { Month: > 0 } word)
            return null;
        var month = word.Month;
        if (YearAt(end) is > 0 and var year)
            return new DateReading { End = end + 1, From = new(year, month), Rule = "date.month-year" };
        var behind = end;
        if ((isAhead ? DirectionInFront(at, out _) : Direction(end, out behind)) is { } direction && anchors.Published is { Month: > 0 and <= 12 } published)
            return new DateReading
            {
                End = behind,
                From = new(published.Year + Years(month, published.Month, direction.Step), month),
                Rule = "date.month-direction",
                Anchor = FromPublication,
                Confidence = 0.93,
            };
        if (word.Number > 0 && Tokens[at].Of(text.Text)[^1] != '.')
            return null; // «sept» is a number unless it is abbreviated or has a year
        var nearest = NearestYear(month, 15, weekday: 0);
        return new DateReading
        {
            End = end,
            From = new(nearest, month),
            Rule = "date.month",
            Anchor = FromPublication,
            Confidence = nearest == 0 ? 0.4 : 0.8,
        };
    }

    /// <summary>How many years the next or last such month is from the year of publication.</summary>
    private static int Years(int month, int published, int step) => step switch
    {
        < 0 => month < published ? 0 : -1,
        > 0 => month > published ? 0 : 1,
        _ => 0,
    };

    /// <summary>«de 2013 à 2017», «entre 2013 et 2017», «2013-2017».</summary>
    private DateReading? YearRange(int first)
    {
        var isWords = IsAny(first, Keys.From) || IsAny(first, Keys.Between);
        var at = isWords ? first + 1 : first;
        if (YearAt(at) is not (> 0 and var from))
            return null;
        var next = at + 1;
        if (isWords && (IsAny(next, Keys.To) || IsAny(next, Keys.And)))
            next++;
        else if (IsMark(next, '–') || IsMark(next, '/'))
            next++;
        else if (next >= Tokens.Length || Tokens[next].Link != TokenLink.Hyphen)
            return null;
        return YearAt(next) is > 0 and var to && to > from
            ? new DateReading { End = next + 1, From = new(from), To = new(to), Rule = "date.years" }
            : null;
    }

    private DateReading? Year(int first, bool afterBound)
    {
        if (BeforeChrist(first) is { } ancient)
            return ancient;
        if (YearAt(first) is not (> 0 and var year) || (first + 1 < Tokens.Length && Tokens[first + 1].Link == TokenLink.Hyphen))
            return null;
        var isInBrackets = IsMark(first - 1, '(') && IsMark(first + 1, ')');
        if (!afterBound && !isInBrackets && !IsAny(first - 1, Keys.BeforeYear) && !IsSecondYear(first))
            return null;

        // «de 2000 soldats» counts; a year is seldom round.
        var mayCount = year % 100 == 0 && first + 1 < Tokens.Length && Tokens[first + 1] is { IsWord: true, Form: TokenForm.Lower };
        if (mayCount || (first + 1 < Tokens.Length && (IsMark(first + 1, '%') || Word(first + 1, out _) is { Unit: not null })))
            return null;
        return new DateReading { End = first + 1, From = new(year), Rule = "date.year" };
    }

    /// <summary>«en 2016 et 2019».</summary>
    private bool IsSecondYear(int at) =>
        at > 2 && IsAny(at - 1, Keys.And) && YearAt(at - 2) > 0 && IsAny(at - 3, Keys.BeforeYear);

    /// <summary>«221 avant J.-C.» is the year -0220 of ISO 8601, which has a year 0.</summary>
    private DateReading? BeforeChrist(int first) =>
        Digits(first, 1, 9999) is > 0 and var year && BeforeChristEnd(first + 1) is > 0 and var end
            ? new DateReading { End = end, From = default, Value = year == 1 ? "0000" : $"-{year - 1:0000}", Kind = DateKind.Interval, Rule = "date.before-christ" }
            : null;

    /// <summary>The token behind «avant J.-C.», «BC»; 0 when it does not stand there.</summary>
    private int BeforeChristEnd(int at)
    {
        if (Keys.Before.Count == 0)
            return IsAny(at, Keys.Christ) ? at + 1 : 0;
        return IsAny(at, Keys.Before) && IsAny(at + 1, Keys.Christ) ? at + 2 : 0;
    }

    /// <summary>«au printemps 2024», «l'été dernier», «cet automne».</summary>
    private DateReading? Season(int first)
    {
        var isThis = IsAny(first, Keys.These);
        var at = isThis ? first + 1 : SkipDeterminer(first);
        var ahead = DirectionInFront(at, out var core);
        if (Word(ahead is null ? at : core, out var end) is not { Season: > 0 } word)
            return null;
        if (YearAt(SkipOf(end)) is > 0 and var year)
            return new DateReading { End = SkipOf(end) + 1, From = new(year, word.Season), Rule = "date.season" };
        var behind = end;
        var direction = ahead ?? Direction(end, out behind);
        if ((direction is null && !isThis) || anchors.PublicationDay is not { } published)
            return null;
        return new DateReading
        {
            End = direction is null ? end : behind,
            From = new(SeasonYear(word.Season, published, direction?.Step ?? 0), word.Season),
            Rule = "date.season-direction",
            Anchor = FromPublication,
            Confidence = 0.85,
        };
    }

    private int SkipOf(int at)
    {
        while (IsAny(at, Keys.OfWords))
            at++;
        return at;
    }

    private static int SeasonYear(int season, DateOnly published, int step)
    {
        var thisYears = new PartialDate(published.Year, season);
        return step switch
        {
            < 0 => thisYears.Last < published ? published.Year : published.Year - 1,
            > 0 => thisYears.First > published ? published.Year : published.Year + 1,
            _ => published.Year,
        };
    }

    /// <summary>«au premier trimestre 2024», «2e semestre», «dernier trimestre de 2023», «T1 2024».</summary>
    private DateReading? Quarter(int first)
    {
        var at = SkipDeterminer(first);
        if (OrdinalAt(ref at) is not { } ordinal || Word(at, out var end) is not { Unit: TimeUnit.Quarter or TimeUnit.Semester } word)
            return null;
        var ofQuarters = word.Unit == TimeUnit.Quarter;
        var count = ofQuarters ? 4 : 2;
        if (ordinal > count)
            return null;
        var number = ordinal == 0 ? count : ordinal;
        at = end;
        while (IsAny(at, Keys.OfWords))
            at++;
        if (Word(at, out var unitEnd) is { Unit: TimeUnit.Year })
            at = unitEnd;
        var year = YearAt(at);
        if (year > 0)
            return new DateReading { End = at + 1, From = Of(year), Rule = "date.quarter" };
        if (anchors.PublicationDay is not { } published || (ordinal == 0 && at == end))
            return null;
        var started = Of(published.Year).First <= published;
        return new DateReading
        {
            End = at > end && unitEnd > at ? unitEnd : end,
            From = Of(started || _tense == Tense.Future ? published.Year : published.Year - 1),
            Rule = "date.quarter-without-year",
            Anchor = FromPublication,
            Confidence = 0.8,
        };

        PartialDate Of(int inYear) => ofQuarters ? PartialDate.Quarter(inYear, number) : PartialDate.Half(inYear, number);
    }

    private int? OrdinalAt(ref int at)
    {
        if (Word(at, out var end) is { Ordinal: { } ordinal })
        {
            at = end;
            return ordinal;
        }

        if (Digits(at, 1, 4) is not (> 0 and var number) || !IsAny(at + 1, Keys.OrdinalEndings))
            return null;
        at += 2;
        return number;
    }

    /// <summary>«les années 1990», «années 90».</summary>
    private DateReading? Decade(int first)
    {
        var at = SkipDeterminer(first);
        if (DigitsOfDecade(at) is { } digits)
            return digits;
        if (Word(at, out var next) is not { Unit: TimeUnit.Year or TimeUnit.Decade } || Digits(next, 0, LatestYear) is not (>= 0 and var number)
            || number % 10 != 0)
            return null;
        if (Word(at, out _)!.Unit == TimeUnit.Year && !IsAny(at, Keys.DecadeNouns))
            return null;
        var year = Tokens[next].Length == 2 ? (number < 20 ? 2000 : 1900) + number : number;
        return year < EarliestYear
            ? null
            : new DateReading { End = next + 1, From = new(year), Value = $"{year / 10}X", Kind = DateKind.Interval, Rule = "date.decade" };
    }

    /// <summary>«the 1990s», «the '90s».</summary>
    private DateReading? DigitsOfDecade(int at)
    {
        if (at + 1 >= Tokens.Length || Tokens[at + 1].Link != TokenLink.Adjacent || !IsAny(at + 1, Keys.DecadeEndings))
            return null;
        var year = Tokens[at].Length == 2 && Digits(at, 20, 99) is > 0 and var decade ? 1900 + decade : YearAt(at);
        return year > 0 && year % 10 == 0
            ? new DateReading { End = at + 2, From = new(year), Value = $"{year / 10}X", Kind = DateKind.Interval, Rule = "date.decade" }
            : null;
    }

    /// <summary>«XXIe siècle», «19e siècle».</summary>
    private DateReading? Century(int first)
    {
        var at = SkipDeterminer(first);
        var century = Digits(at, 5, 22);
        if (century > 0 && IsAny(at + 1, Keys.OrdinalEndings))
            at += 2;
        else if (at < Tokens.Length && (century = RomanNumeral.OrdinalOf(Tokens[at].Of(text.Text))) > 0)
            at++;
        else
            return null;
        if (Word(at, out var end) is not { Unit: TimeUnit.Century })
            return null;

        // The second century before Christ is -199 to -100 of ISO 8601, which has a year 0.
        return BeforeChristEnd(end) is > 0 and var ancient
            ? new DateReading { End = ancient, From = default, Value = $"-{century - 1:00}XX", Kind = DateKind.Interval, Rule = "date.before-christ" }
            : new DateReading { End = end, From = new((century - 1) * 100), Value = $"{century - 1:00}XX", Kind = DateKind.Interval, Rule = "date.century" };
    }
}
