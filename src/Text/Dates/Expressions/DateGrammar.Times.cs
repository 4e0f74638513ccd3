using Vigie.Text.Tokens;

namespace Vigie.Text.Dates.Expressions;

/// <content>Times beside a day: «mardi à 14h30», «demain à 10 heures, heure de Pékin», «10 a.m. GMT on Thursday».</content>
internal sealed partial class DateGrammar
{
    /// <summary>«… à 14h30», «… vers 8 heures», «… at 10 a.m. Beijing time».</summary>
    private DateReading WithTime(DateReading day)
    {
        var at = day.End;
        if (IsMark(at, ','))
            at++;
        if (!IsAny(at, Keys.BeforeTime) || ClockAt(at + 1, out var end) is not { } clock)
            return day;
        return Timed(day, clock, ZoneBehind(ref end, day), end);
    }

    /// <summary>«(at) 10 a.m. GMT on Thursday», «18h GMT mardi»: the time in front of its day.</summary>
    private DateReading? TimeOfDay(int first)
    {
        if (Tokens[first].Kind != TokenKind.Number || ClockAt(first, out var end) is not { } clock)
            return null;
        var zone = ZoneAt(end, out var at);
        if (IsAny(at, Keys.BeforeDay) || IsMark(at, ','))
            at++;
        if (at >= Tokens.Length || (Days(at) ?? NamedDay(at)) is not { To: null, Time: null } day)
            return null;
        return Timed(day, clock, zone?.Offset(day.From.First), day.End);
    }

    private static DateReading Timed(DateReading day, (int Hour, int Minute) clock, string? offset, int end) => day with
    {
        End = end,
        Time = $"{clock.Hour % 24:00}:{clock.Minute:00}{offset}",
        Rule = day.Rule + ".time",
    };

    /// <summary>«14h30», «8 heures», «14:30 GMT», «10:30 a.m.», «noon».</summary>
    private (int Hour, int Minute)? ClockAt(int at, out int end)
    {
        end = at + 1;
        if (Word(at, out var next) is { Clock: { } named })
        {
            end = next;
            return (named, 0);
        }

        if (Digits(at, 0, 24) is not (>= 0 and var hour))
            return null;
        if (IsMark(end, ':') || IsMark(end, '.'))
            return ColonTime(hour, ref end);
        if (Word(end, out next) is { HalfDay: { } half })
        {
            end = next;
            return hour is > 0 and <= 12 ? ((hour % 12) + half, 0) : null;
        }

        if (!IsAny(end, Keys.HourSign) && Word(end, out _) is not { Unit: TimeUnit.Hour })
            return null;
        end++;
        if (end >= Tokens.Length || Tokens[end].Length != 2 || Digits(end, 0, 59) is not (>= 0 and var minute))
            minute = 0;
        else
            end++;
        if (hour is > 0 and <= 12 && Word(end, out next) is { HalfDay: { } ofDay })
            (hour, end) = ((hour % 12) + ofDay, next);
        return (hour, minute);
    }

    /// <summary>«10:30 a.m.», «14:30»; behind a full stop, which also parts decimals, only with the half of the day.</summary>
    private (int Hour, int Minute)? ColonTime(int hour, ref int end)
    {
        var isColon = IsMark(end, ':');
        if (end + 1 >= Tokens.Length || Tokens[end + 1].Length != 2 || Digits(end + 1, 0, 59) is not (>= 0 and var minute))
            return null;
        end += 2;
        if (Word(end, out var next) is not { HalfDay: { } half })
            return isColon ? (hour, minute) : null;
        end = next;
        return hour is > 0 and <= 12 ? ((hour % 12) + half, minute) : null;
    }

    /// <summary>The offset of the zone behind a time, which the expression then holds; null when none is stated or it is not known.</summary>
    private string? ZoneBehind(ref int end, DateReading day)
    {
        var at = IsMark(end, ',') || IsMark(end, '(') ? end + 1 : end;
        if (ZoneAt(at, out var behind) is not { } zone)
            return null;
        end = IsMark(end, '(') && IsMark(behind, ')') ? behind + 1 : behind;
        return zone.Offset(day.From.First);
    }

    private DateZone? ZoneAt(int at, out int end)
    {
        if (Word(at, out end) is { Zone: { } zone })
            return zone;
        end = at;
        return null;
    }
}
