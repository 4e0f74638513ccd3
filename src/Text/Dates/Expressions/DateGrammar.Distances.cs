using Vigie.Text.Tokens;

namespace Vigie.Text.Dates.Expressions;

/// <content>Distances, units, durations and recurrences: «il y a trois ans», «la semaine dernière», «pendant dix jours», «chaque lundi».</content>
internal sealed partial class DateGrammar
{
    /// <summary>«trois ans», «une dizaine» aside; «un an».</summary>
    private bool Amount(int at, out int amount, out TimeUnit unit, out int end)
    {
        while (IsAny(at, FrenchKeys.Roughly))
            at++;
        amount = 0;
        unit = default;
        if (Digits(at, 1, 999) is > 0 and var digits)
            (amount, end) = (digits, at + 1);
        else if (Word(at, out end) is { Number: > 0 } word)
            amount = word.Number;
        else
            return false;
        if (Word(end, out var next) is not { Unit: { } stated })
            return false;
        unit = stated;
        end = next;
        return true;
    }

    private DateReading? Distance(int first)
    {
        if (Is(first, FrenchKeys.Il) && Is(first + 1, FrenchKeys.Y) && Is(first + 2, AKey) && Amount(first + 3, out var amount, out var unit, out var end))
            return Shift(-amount, unit, end, FromPublication);
        if (IsAny(first, FrenchKeys.Ago) && Amount(first + 1, out amount, out unit, out end))
            return Shift(-amount, unit, end, FromPublication);
        if (Is(first, FrenchKeys.Dans))
            return Ahead(first + 1);
        if (IsAny(first, FrenchKeys.Those))
            return LastOrNext(first + 1);
        if (!Amount(first, out amount, out unit, out end) || IsAny(first, FrenchKeys.Roughly))
            return null;
        var at = Is(end, FrenchKeys.Plus) ? end + 1 : end;
        if (IsAny(at, FrenchKeys.Later) && (at > end || Tokens[at].Key == ApresKey) && !IsFollowedByNoun(at + 1))
            return Shift(amount, unit, at + 1, FromText);
        return IsAny(at, FrenchKeys.Earlier) && (at > end || !IsFollowedByNoun(at + 1)) ? Shift(-amount, unit, at + 1, FromText) : null;
    }

    private static readonly ulong AKey = WordKey.Of("a");

    /// <summary>«trois jours après le sommet» counts from the summit, which this grammar cannot date.</summary>
    private bool IsFollowedByNoun(int at) => at < Tokens.Length && Tokens[at].IsWord;

    /// <summary>«dans trois jours», «dans les cinq prochaines années».</summary>
    private DateReading? Ahead(int at)
    {
        if (Amount(at, out var amount, out var unit, out var end))
            return Shift(amount, unit, end, FromPublication);
        return IsAny(at, FrenchKeys.Articles) ? LastOrNext(at + 1) : null;
    }

    /// <summary>«(les) trois dernières années», «(les) dix prochains jours».</summary>
    private DateReading? LastOrNext(int at)
    {
        var amount = Digits(at, 1, 999);
        var next = at + 1;
        if (amount < 0 && Word(at, out next) is { Number: > 0 } word)
            amount = word.Number;
        if (amount <= 0 || Direction(next, out var behind) is not { Step: not 0, Anchor: FromPublication } direction
            || Word(behind, out var end) is not { Unit: { } unit } || anchors.Published is not { } published)
            return null;
        if (Shift(direction.Step * amount, unit, end, FromPublication) is not { } other)
            return null;
        var here = other.From.Day > 0 ? published : other.From.Month > 0 ? new(published.Year, published.Month) : new PartialDate(published.Year);
        return other with
        {
            From = direction.Step < 0 ? other.From : here,
            To = direction.Step < 0 ? here : other.From,
            Bound = DateBound.None,
            Rule = "date.last-or-next",
        };
    }

    /// <summary>«depuis trois ans», «d'ici cinq ans».</summary>
    private DateReading? Since(DateBound bound, int amount, TimeUnit unit, int end)
    {
        if (bound == DateBound.About)
            return null;
        var shifted = Shift(bound == DateBound.Since ? -amount : amount, unit, end, FromPublication);
        return shifted is null ? null : shifted with { Bound = bound, Rule = shifted.Rule + (bound == DateBound.Since ? ".since" : ".until") };
    }

    private DateReading? Shift(int amount, TimeUnit unit, int end, string anchor)
    {
        if (ShiftedDate(amount, unit, anchor) is not { } date)
            return null;
        return new DateReading
        {
            End = end,
            From = date,
            Rule = amount < 0 ? "date.ago" : "date.ahead",
            Anchor = anchor,
            Bound = unit is TimeUnit.Week or TimeUnit.Decade or TimeUnit.Century ? DateBound.About : DateBound.None,
            Confidence = anchor == FromText ? 0.7 : 0.88,
        };
    }

    private PartialDate? ShiftedDate(int amount, TimeUnit unit, string anchor)
    {
        var known = Anchor(anchor);
        var day = AnchorDay(anchor);
        return unit switch
        {
            TimeUnit.Year when known.Year + amount > 0 && known.Year > 0 => new PartialDate(known.Year + amount),
            TimeUnit.Decade when known.Year > 0 => new PartialDate(known.Year + (amount * 10)),
            TimeUnit.Century when known.Year + (amount * 100) > 0 && known.Year > 0 => new PartialDate(known.Year + (amount * 100)),
            TimeUnit.Month when known.Month is > 0 and <= 12 => Month(amount),
            TimeUnit.Quarter when known.Month is > 0 and <= 12 => Month(amount * 3),
            TimeUnit.Semester when known.Month is > 0 and <= 12 => Month(amount * 6),
            TimeUnit.Week when day is { } date => PartialDate.Of(date.AddDays(amount * 7)),
            TimeUnit.Day when day is { } date => PartialDate.Of(date.AddDays(amount)),
            TimeUnit.Hour or TimeUnit.Minute when day is { } date && amount < 24 => PartialDate.Of(date),
            _ => null,
        };

        PartialDate Month(int months)
        {
            var shifted = new DateOnly(known.Year, known.Month, 1).AddMonths(months);
            return new PartialDate(shifted.Year, shifted.Month);
        }
    }

    /// <summary>«la semaine dernière», «l'an prochain», «cette année», «le mois suivant», «le week-end dernier».</summary>
    private DateReading? UnitBeside(int first)
    {
        var isThis = IsAny(first, FrenchKeys.These);
        var at = isThis ? first + 1 : SkipDeterminer(first);
        if (Word(at, out var end) is not { Unit: { } unit and not (TimeUnit.Day or TimeUnit.Hour or TimeUnit.Minute) })
            return null;
        var direction = Direction(end, out var behind);
        if (direction is null && !isThis)
            return null;
        if (isThis && direction is null && end < Tokens.Length && Is(end, CiKey))
            end++;
        return Unit(unit, direction?.Step ?? 0, direction?.Anchor ?? FromPublication) is { } dates
            ? new DateReading
            {
                End = direction is null ? end : behind,
                From = dates.From,
                To = dates.To,
                Value = unit == TimeUnit.Decade ? $"{dates.From.Year / 10}X" : null,
                Rule = "date.unit",
                Anchor = direction?.Anchor ?? FromPublication,
                Confidence = direction?.Anchor == FromText ? 0.7 : 0.92,
            }
            : null;
    }

    private static readonly ulong CiKey = WordKey.Of("ci");

    private (PartialDate From, PartialDate? To)? Unit(TimeUnit unit, int step, string anchor)
    {
        var known = Anchor(anchor);
        var day = AnchorDay(anchor);
        switch (unit)
        {
            case TimeUnit.Year when known.Year > 0:
                return (new PartialDate(known.Year + step), null);
            case TimeUnit.Decade when known.Year > 0:
                return (new PartialDate((known.Year / 10 * 10) + (step * 10)), null);
            case TimeUnit.Month when known.Month is > 0 and <= 12:
                var month = new DateOnly(known.Year, known.Month, 1).AddMonths(step);
                return (new PartialDate(month.Year, month.Month), null);
            case TimeUnit.Quarter when known.Month is > 0 and <= 12:
                var quarter = (known.Year * 4) + ((known.Month - 1) / 3) + step;
                return (PartialDate.Quarter(quarter / 4, (quarter % 4) + 1), null);
            case TimeUnit.Semester when known.Month is > 0 and <= 12:
                var half = (known.Year * 2) + ((known.Month - 1) / 6) + step;
                return (PartialDate.Half(half / 2, (half % 2) + 1), null);
            case TimeUnit.Week when day is { } date:
                var monday = date.AddDays(1 - Weekday(date) + (step * 7));
                return (PartialDate.Of(monday), PartialDate.Of(monday.AddDays(6)));
            case TimeUnit.Weekend when day is { } date:
                var saturday = date.AddDays(6 - Weekday(date) + (step < 0 && Weekday(date) < 6 ? -7 : step > 0 && Weekday(date) >= 6 ? 7 : 0));
                return (PartialDate.Of(saturday), PartialDate.Of(saturday.AddDays(1)));
            default:
                return null;
        }
    }

    /// <summary>«chaque lundi», «tous les deux ans».</summary>
    private DateReading? Recurring(int first)
    {
        var isEach = Is(first, FrenchKeys.Chaque);
        if (!isEach && !(IsAny(first, FrenchKeys.All) && IsAny(first + 1, FrenchKeys.Articles)))
            return null;
        var at = isEach ? first + 1 : first + 2;
        if (!Amount(at, out var amount, out var unit, out var end))
        {
            if (Word(at, out end) is not { } word)
                return null;
            (amount, var found) = word switch
            {
                { Weekday: > 0 } => (1, TimeUnit.Week),
                { Month: > 0 } => (1, TimeUnit.Year),
                { Unit: { } stated } => (1, stated),
                _ => (0, default),
            };
            unit = found;
        }

        return amount > 0 && Period(amount, unit) is { } period
            ? new DateReading { End = end, From = default, Value = "R/" + period, Kind = DateKind.Recurring, Rule = "date.recurring", Confidence = 0.85 }
            : null;
    }

    /// <summary>«pendant trois jours», «en trois ans», «une visite de deux jours», «(a duré) six heures».</summary>
    private DateReading? Duration(int first)
    {
        if (first > 0 && IsAny(first - 1, FrenchKeys.Lasting))
            first--;
        var isCued = IsAny(first, FrenchKeys.During) || IsAny(first, FrenchKeys.Lasting) || Is(first, FrenchKeys.En)
            || (Is(first, FrenchKeys.De) && first > 0 && words.IsDurationNoun(Tokens[first - 1].Key));
        return isCued && Amount(first + 1, out var amount, out var unit, out var end) && Period(amount, unit) is { } period
            ? new DateReading { End = end, From = default, Value = period, Kind = DateKind.Duration, Rule = "date.duration", Confidence = 0.85 }
            : null;
    }

    private static string? Period(int amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => $"PT{amount}M",
        TimeUnit.Hour => $"PT{amount}H",
        TimeUnit.Day => $"P{amount}D",
        TimeUnit.Week => $"P{amount}W",
        TimeUnit.Month => $"P{amount}M",
        TimeUnit.Quarter => $"P{amount * 3}M",
        TimeUnit.Semester => $"P{amount * 6}M",
        TimeUnit.Year => $"P{amount}Y",
        TimeUnit.Decade => $"P{amount * 10}Y",
        TimeUnit.Century => $"P{amount * 100}Y",
        _ => null,
    };
}
