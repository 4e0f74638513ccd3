using Vigie.Text.Tokens;

namespace Vigie.Text.Dates.Expressions;

/// <content>Days: «mercredi 22 mai», «les 14 et 15 mai 2017», «du 3 au 5 juin», «lundi dernier», «hier», «22/05/2024».</content>
internal sealed partial class DateGrammar
{
    /// <summary>«22/05/2024», «22.05.2024», «2024-05-22».</summary>
    private DateReading? Numeric(int first)
    {
        if (first + 2 >= Tokens.Length)
            return null;
        var (day, month, year, end) = IsoOrder(first) ?? EuropeanOrder(first) ?? default;
        return year > 0 && PartialDate.Exists(year, month, day)
            ? new DateReading { End = end, From = new PartialDate(year, month, day), Rule = "date.numeric" }
            : null;
    }

    private (int Day, int Month, int Year, int End)? IsoOrder(int first) =>
        Tokens[first + 1].Link == TokenLink.Hyphen && Tokens[first + 2].Link == TokenLink.Hyphen
        && YearAt(first) is > 0 and var year && Digits(first + 1, 1, 12) is > 0 and var month && Digits(first + 2, 1, 31) is > 0 and var day
            ? (day, month, year, first + 3)
            : null;

    /// <summary>Where months may come first, «05/06/2024» is not certain.</summary>
    private (int Day, int Month, int Year, int End)? EuropeanOrder(int first) =>
        ((IsMark(first + 1, '/') && IsMark(first + 3, '/')) || (IsMark(first + 1, '.') && IsMark(first + 3, '.')))
        && !(words.MonthsBeforeDays && Digits(first, 1, 12) > 0)
            ? (Digits(first, 1, 31), Digits(first + 2, 1, 12), YearAt(first + 4), first + 5)
            : null;

    private DateReading? Days(int first)
    {
        var at = first;
        var isRange = IsAny(at, Keys.FromThe) || IsAny(at, Keys.Between);
        if (isRange || IsAny(at, Keys.Articles) || IsAny(at, Keys.Through))
            at++;
        if (IsAny(at, Keys.The))
            at++;
        if (DayAt(at) is not { } start)
            return null;
        if (isRange || start.Month == 0 || words.MonthsBeforeDays)
        {
            if (RangeEnd(start, isRange) is { } range)
                return range;
        }

        return start.Month > 0 || (start.Weekday > 0 && start.Number > 0) ? OneDay(start) : null;
    }

    /// <summary>A weekday, number, month and year, of which only the number must be there.</summary>
    private DayParts? DayAt(int at)
    {
        var weekday = 0;
        if (Word(at, out var next) is { Weekday: > 0 } named)
        {
            weekday = named.Weekday;
            at = words.MonthsBeforeDays && IsMark(next, ',') ? next + 1 : next;
        }

        if (words.MonthsBeforeDays && MonthThenDay(weekday, at) is { } turned)
            return turned;
        var number = DayNumber(ref at);
        if (number == 0)
            return null;
        var month = 0;
        var year = 0;
        if (words.MonthsBeforeDays && IsAny(at, Keys.OfWords) && Word(at + 1, out _) is { Month: > 0 })
            at++;
        if (Word(at, out next) is { Month: > 0 } monthWord)
        {
            month = monthWord.Month;
            at = next;
            if (YearAt(at) is > 0 and var stated)
            {
                year = stated;
                at++;
            }
        }

        return new DayParts(weekday, number, month, year, at);
    }

    /// <summary>«May 14», «May 14, 2024», «May 14th».</summary>
    private DayParts? MonthThenDay(int weekday, int at)
    {
        if (Word(at, out var next) is not { Month: > 0 } month || !Tokens[at].IsCapitalised)
            return null;
        if (DayNumber(ref next) is not (> 0 and var number))
            return null;
        var behind = IsMark(next, ',') ? next + 1 : next;
        return YearAt(behind) is > 0 and var year
            ? new DayParts(weekday, number, month.Month, year, behind + 1)
            : new DayParts(weekday, number, month.Month, 0, next);
    }

    private int DayNumber(ref int at)
    {
        if (Digits(at, 1, 31) is > 0 and var number && Tokens[at].Length <= 2)
        {
            at++;
            if ((number == 1 || words.MonthsBeforeDays) && at < Tokens.Length && Tokens[at].Link == TokenLink.Adjacent && IsAny(at, Keys.OrdinalEndings))
                at++;
            return number;
        }

        if (Word(at, out var next) is { Ordinal: 1 } && Word(next, out _) is { Month: > 0 })
        {
            at = next;
            return 1;
        }

        return 0;
    }

    /// <summary>«14 et 15 mai», «3 au 5 juin 2024», «30 mai au 2 juin», «14, 15 et 16 mai».</summary>
    private DateReading? RangeEnd(DayParts start, bool isRange)
    {
        var last = start;
        while (true)
        {
            var at = last.End;
            if (!(IsAny(at, Keys.And) || IsAny(at, Keys.Through) || (IsMark(at, ',') && start.Month == 0) || IsMark(at, '-') || IsMark(at, '–')
                || (at < Tokens.Length && Tokens[at].Link == TokenLink.Hyphen)))
                return null;
            if (Tokens[at].Link != TokenLink.Hyphen || Tokens[at].Kind != TokenKind.Number)
                at++;
            if (IsAny(at, Keys.The))
                at++;
            if (DayAt(at) is not { } next || (start.Month > 0 && !isRange && !words.MonthsBeforeDays))
                return null;
            last = next;
            if (next.Month > 0)
                break;
            if (start.Month > 0)
            {
                last = EndsWithYear(next with { Month = start.Month });
                break;
            }
        }

        if (start.Month > 0 && last.Month == start.Month && last.Number <= start.Number)
            return null;

        var to = Resolve(last);
        var month = start.Month > 0 ? start.Month : last.Month;
        var year = start.Year > 0 ? start.Year : month > last.Month && to.Year > 0 ? to.Year - 1 : to.Year;
        if (!PartialDate.Exists(year, month, start.Number) || !PartialDate.Exists(to.Year, to.Month, to.Day))
            return null;
        return new DateReading
        {
            End = last.End,
            From = new PartialDate(year, month, start.Number),
            To = to,
            Rule = "date.days",
            Anchor = last.Year > 0 || to.Year == 0 ? null : FromPublication,
            Confidence = last.Year > 0 ? 0.95 : 0.85,
        };
    }

    /// <summary>«May 14-15, 2024»: the year behind the last day.</summary>
    private DayParts EndsWithYear(DayParts day)
    {
        var behind = IsMark(day.End, ',') ? day.End + 1 : day.End;
        return YearAt(behind) is > 0 and var year ? day with { Year = year, End = behind + 1 } : day;
    }

    private DateReading? OneDay(DayParts parts)
    {
        var date = parts.Month > 0 ? Resolve(parts) : DayOfMonthByWeekday(parts);
        var end = parts.End;
        if (!words.DirectionsInFront && parts is { Month: > 0, Year: 0 } && Direction(end, out var behind) is { Step: not 0, Anchor: FromPublication } direction)
            (date, end) = (OnSide(date, direction.Step), behind);
        if (date.Month == 0 || !PartialDate.Exists(date.Year, date.Month, date.Day))
            return null;
        return WithTime(new DateReading
        {
            End = end,
            From = date,
            Rule = parts.Year > 0 ? "date.day" : "date.day-without-year",
            Anchor = parts.Year > 0 || date.Year == 0 ? null : FromPublication,
            Confidence = parts.Year > 0 ? 0.98 : date.Year == 0 ? 0.5 : 0.88,
        });
    }

    /// <summary>«le 8 mai dernier» lies before the day of publication, «le 8 mai prochain» behind it.</summary>
    private PartialDate OnSide(PartialDate date, int step)
    {
        if (AnchorDay(FromPublication) is not { } published || !PartialDate.Exists(date.Year, date.Month, date.Day))
            return date;
        var side = Math.Sign(new DateOnly(date.Year, date.Month, date.Day).CompareTo(published));
        return side == -Math.Sign(step) ? new PartialDate(date.Year + step, date.Month, date.Day) : date;
    }

    private PartialDate Resolve(DayParts parts) =>
        new(parts.Year > 0 ? parts.Year : NearestYear(parts.Month, parts.Number, parts.Weekday), parts.Month, parts.Number);

    /// <summary>The year in which a day of the year is meant; 0 when the year of publication is not known.</summary>
    private int NearestYear(int month, int day, int weekday)
    {
        if (anchors.Published is not { } published)
            return 0;
        if (published.Month == 0)
            return published.Year;
        var reference = anchors.PublicationDay ?? new DateOnly(published.Year, published.Month, 15);
        var best = 0;
        var bestDistance = double.MaxValue;
        var reach = weekday > 0 ? 3 : 1;
        for (var year = published.Year - reach; year <= published.Year + reach; year++)
        {
            if (!PartialDate.Exists(year, month, day))
                continue;
            var date = new DateOnly(year, month, day);
            if (weekday > 0 && Weekday(date) != weekday)
                continue;
            var distance = Apart(date.DayNumber - reference.DayNumber);
            if (distance >= bestDistance)
                continue;
            bestDistance = distance;
            best = year;
        }

        return best;
    }

    private const double WrongTense = 20;

    /// <summary>What lies on the wrong side of the sentence's tense counts as further away.</summary>
    private double Apart(int days) => _tense switch
    {
        Tense.Future when days < 0 => -days * WrongTense,
        Tense.Past when days > 0 => days * WrongTense,
        Tense.None when days > 0 => days * 1.5,
        _ => Math.Abs(days),
    };

    /// <summary>«lundi 15»: the nearest month in which that day falls on that weekday.</summary>
    private PartialDate DayOfMonthByWeekday(DayParts parts)
    {
        if (anchors.PublicationDay is not { } published)
            return default;
        foreach (var step in (ReadOnlySpan<int>)[0, -1, 1])
        {
            var month = new DateOnly(published.Year, published.Month, 1).AddMonths(step);
            if (!PartialDate.Exists(month.Year, month.Month, parts.Number))
                continue;
            var date = month.AddDays(parts.Number - 1);
            if (Weekday(date) == parts.Weekday)
                return PartialDate.Of(date);
        }

        return default;
    }

    /// <summary>«hier», «la veille», «lundi», «jeudi dernier», «ce mardi», «de lundi à mercredi».</summary>
    private DateReading? NamedDay(int first)
    {
        var word = Word(first, out var end);
        if (word?.Day is { } distance)
            return AnchorDay(distance.Anchor) is { } anchor && !IsContinuedByHyphen(end)
                ? WithTime(new DateReading
                {
                    End = SkipPartOfDay(end),
                    From = PartialDate.Of(anchor.AddDays(distance.Days)),
                    Rule = "date.named-day",
                    Anchor = distance.Anchor,
                    Confidence = distance.Anchor == FromText ? 0.75 : 0.93,
                })
                : null;

        var isThis = IsAny(first, Keys.These);
        var at = isThis || IsAny(first, Keys.The) || IsAny(first, Keys.From) ? first + 1 : first;
        var ahead = DirectionInFront(at, out var core);
        if (ahead is not null)
            at = core;
        if (Word(at, out end) is not { Weekday: > 0 } day || IsPluralOrHabit(at) || Word(end, out _) is { Unit: not null })
            return null;
        var behind = end;
        var direction = ahead ?? Direction(end, out behind);
        if (IsAny(first, Keys.The) && direction is null)
            return null;
        if (AnchorDay(direction?.Anchor ?? FromPublication) is not { } published)
            return null;
        if (direction is not null)
            end = behind;
        var date = Nearest(day.Weekday, published, direction?.Step);
        if (IsAny(first, Keys.From) && first < at)
            return WeekdayRange(first, end, date);
        return WithTime(new DateReading
        {
            End = SkipPartOfDay(end),
            From = PartialDate.Of(date),
            Rule = direction is null ? "date.weekday" : "date.weekday-direction",
            Anchor = direction?.Anchor ?? FromPublication,
            Confidence = direction is null ? 0.85 : 0.9,
        });
    }

    /// <summary>«ce soir» goes on in «ce soir-là», which is another one.</summary>
    private bool IsContinuedByHyphen(int end) => end < Tokens.Length && Tokens[end].Link == TokenLink.Hyphen;

    /// <summary>«les lundis», «chaque lundi», «trois lundis».</summary>
    private bool IsPluralOrHabit(int at) =>
        text.Text[Tokens[at].End - 1] == 's' || (at > 0 && (IsAny(at - 1, Keys.Each) || Word(at - 1, out _) is { Number: > 0 }));

    private DateOnly Nearest(int weekday, DateOnly published, int? step)
    {
        var back = (Weekday(published) - weekday + 7) % 7;
        if (step is 1 || (step is null && _tense == Tense.Future && back > 0))
            return published.AddDays(back == 0 ? 7 : 7 - back);
        return published.AddDays(step is -1 && back == 0 ? -7 : -back);
    }

    private DateReading? WeekdayRange(int first, int end, DateOnly from)
    {
        if (!IsAny(end, Keys.To) || Word(end + 1, out var last) is not { Weekday: > 0 } to)
            return null;
        var days = (to.Weekday - Weekday(from) + 7) % 7;
        return new DateReading
        {
            First = first,
            End = last,
            From = PartialDate.Of(from),
            To = PartialDate.Of(from.AddDays(days)),
            Rule = "date.weekdays",
            Anchor = FromPublication,
            Confidence = 0.8,
        };
    }

    private int SkipPartOfDay(int at)
    {
        if (IsAny(at, Keys.LaterAlone) && IsAny(at + 1, Keys.PartsOfDay))
            return at + 2; // «après-midi»
        return IsAny(at, Keys.PartsOfDay) ? at + 1 : at;
    }

    private static int Weekday(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    private sealed record DayParts(int Weekday, int Number, int Month, int Year, int End);
}
