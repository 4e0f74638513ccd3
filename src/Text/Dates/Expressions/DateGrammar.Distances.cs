namespace Vigie.Text.Dates.Expressions;

/// <content>Distances, units, durations and recurrences: «il y a trois ans», «la semaine dernière», «pendant dix jours», «chaque lundi».</content>
internal sealed partial class DateGrammar
{
    /// <summary>«trois ans», «une dizaine» aside; «un an».</summary>
    private bool Amount(int at, out int amount, out TimeUnit unit, out int end)
    {
        while (IsAny(at, Keys.Roughly))
            at++;
        unit = default;
        amount = Number(at, out end);
        if (amount == 0 || Word(end, out var next) is not { Unit: { } stated })
            return false;
        unit = stated;
        end = next;
        return true;
    }

    private DateReading? Distance(int first)
    {
        if (Word(first, out var core) is { Ago: AgoSide.Before } && Amount(core, out var amount, out var unit, out var end))
            return Shift(-amount, unit, end, FromPublication);
        if (IsAny(first, Keys.Ahead))
            return Ahead(first + 1);
        if (IsAny(first, Keys.Those))
            return LastOrNext(first + 1);
        if (!Amount(first, out amount, out unit, out end))
            return null;
        if (Word(end, out var behind) is { Ago: AgoSide.Behind })
            return Shift(-amount, unit, behind, FromPublication);
        if (IsAny(first, Keys.Roughly))
            return null;
        var at = IsAny(end, Keys.More) ? end + 1 : end;
        if (IsAny(at, at > end ? Keys.Later : Keys.LaterAlone) && !IsFollowedByNoun(at + 1))
            return Shift(amount, unit, at + 1, FromText);
        return IsAny(at, Keys.Earlier) && (at > end || !IsFollowedByNoun(at + 1)) ? Shift(-amount, unit, at + 1, FromText) : null;
    }

    /// <summary>«trois jours après le sommet» counts from the summit, which this grammar cannot date.</summary>
    private bool IsFollowedByNoun(int at) => at < Tokens.Length && Tokens[at].IsWord;

    /// <summary>«dans trois jours», «dans les cinq prochaines années»; «in three years» of what is past tells how long it took.</summary>
    private DateReading? Ahead(int at)
    {
        if (Amount(at, out var amount, out var unit, out var end))
            return _tense == Tense.Past && IsAny(at - 1, Keys.In) ? null : Shift(amount, unit, end, FromPublication);
        return IsAny(at, Keys.Articles) ? LastOrNext(at + 1) : null;
    }

    /// <summary>«(les) trois dernières années», «(les) dix prochains jours», «(the) last three years».</summary>
    private DateReading? LastOrNext(int at)
    {
        if ((NumberThenDirection(at) ?? DirectionThenNumber(at)) is not ({ Step: not 0, Anchor: FromPublication } direction, var amount, var behind)
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

    private ((int Step, string Anchor) Direction, int Amount, int End)? NumberThenDirection(int at) =>
        Number(at, out var next) is > 0 and var amount && Direction(next, out var end) is { } direction ? (direction, amount, end) : null;

    private ((int Step, string Anchor) Direction, int Amount, int End)? DirectionThenNumber(int at) =>
        DirectionInFront(at, out var next) is { } direction && Number(next, out var end) is > 0 and var amount ? (direction, amount, end) : null;

    /// <summary>A cardinal number in digits or one word; 0 when there is none.</summary>
    private int Number(int at, out int end)
    {
        end = at + 1;
        return Digits(at, 1, 999) is > 0 and var digits ? digits : Word(at, out end)?.Number ?? 0;
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
        if (unit == TimeUnit.Year && IsAndHalf(end))
            (amount, unit, end) = ((amount * 12) + (6 * Math.Sign(amount)), TimeUnit.Month, end + 2);
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
        var isThis = IsAny(first, Keys.These);
        var at = isThis ? first + 1 : SkipDeterminer(first);
        var direction = DirectionInFront(at, out var core);
        if (Word(direction is null ? at : core, out var end) is not { Unit: { } unit and not (TimeUnit.Day or TimeUnit.Hour or TimeUnit.Minute) })
            return null;
        var behind = end;
        direction ??= Direction(end, out behind);
        if (direction is null && !isThis)
            return null;
        if (isThis && direction is null && IsAny(end, Keys.Here))
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
        if (IsAny(first + 1, Keys.Times))
            return Once(first);
        var isEach = IsAny(first, Keys.Each);
        if (!isEach && !(IsAny(first, Keys.All) && IsAny(first + 1, Keys.Articles)))
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

    /// <summary>«une fois par an».</summary>
    private DateReading? Once(int first) =>
        Number(first, out _) == 1 && IsAny(first + 2, Keys.Per) && Word(first + 3, out var end) is { Unit: { } unit } && Period(1, unit) is { } period
            ? new DateReading { End = end, From = default, Value = "R/" + period, Kind = DateKind.Recurring, Rule = "date.recurring", Confidence = 0.85 }
            : null;

    /// <summary>«pendant trois jours», «en trois ans», «une visite de deux jours», «(a duré) six heures».</summary>
    private DateReading? Duration(int first)
    {
        if (first > 0 && IsAny(first - 1, Keys.Lasting))
            first--;
        var isCued = IsAny(first, Keys.During) || IsAny(first, Keys.Lasting) || IsAny(first, Keys.In)
            || (IsAny(first, Keys.OfWords) && IsAny(first, Keys.Prepositions) && first > 0 && words.IsDurationNoun(Tokens[first - 1].Key));
        if (!isCued || !Amount(first + 1, out var amount, out var unit, out var end) || IsNamedMonth(unit, end))
            return null;
        var half = IsAndHalf(end) ? HalfOf(unit) : null;
        return Period(amount, unit) is { } period
            ? new DateReading { End = half is null ? end : end + 2, From = default, Value = Joined(period, half), Kind = DateKind.Duration, Rule = "date.duration", Confidence = 0.85 }
            : null;
    }

    /// <summary>«pour un mois [de juin]» is no duration.</summary>
    private bool IsNamedMonth(TimeUnit unit, int end) => unit == TimeUnit.Month && IsAny(end, Keys.OfWords) && Word(end + 1, out _) is { Month: > 0 };

    private bool IsAndHalf(int at) => IsAny(at, Keys.And) && IsAny(at + 1, Keys.Half);

    /// <summary>Half a unit in the next smaller one; null where that is no whole number.</summary>
    private static (int Amount, TimeUnit Unit)? HalfOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => (30, TimeUnit.Minute),
        TimeUnit.Day => (12, TimeUnit.Hour),
        TimeUnit.Year => (6, TimeUnit.Month),
        _ => null,
    };

    /// <summary>«P1Y» and «P6M» are «P1Y6M».</summary>
    private static string Joined(string period, (int Amount, TimeUnit Unit)? half)
    {
        if (half is not var (amount, unit) || Period(amount, unit) is not { } more)
            return period;
        return period + (period.Contains('T', StringComparison.Ordinal) ? more[2..] : more[1..]);
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
