using Vigie.Text.Entities;
using Vigie.Text.Tokens;

namespace Vigie.Text.Figures;

/// <summary>
/// Reads the figure at a place of a text: number, range, unit, and what is measured. A bare number is a figure only where the
/// noun that it counts stands behind it: «27 pays», but not «Boeing 737», «article 5» or «3-1».
/// </summary>
internal sealed class FigureGrammar
{
    private const int MostTakenUp = 10;

    private readonly MentionMap _map;
    private readonly FigureVocabulary _words;
    private readonly NumberReader _numbers;
    private readonly UnitReader _units;
    private readonly NounPhrases _nouns;

    public FigureGrammar(MentionMap map, FigureVocabulary words, IReadOnlyDictionary<string, int> countries)
    {
        _map = map;
        _words = words;
        _numbers = new NumberReader(map.Text, words);
        _units = new UnitReader(map.Text, words, countries);
        _nouns = new NounPhrases(map, words);
    }

    private ReadOnlySpan<Token> Tokens => _map.Tokens;

    /// <summary>Adds the figure at a token, two for a range; returns the token to go on with, or the same one when none is there.</summary>
    public int Read(int at, List<FigureReading> found)
    {
        var isApproximate = _words.At(_map.Text, at, FigureRole.ApproximateBefore, out var start) is not null;
        var isNegative = IsMinus(start);
        var sign = _units.Sign(isNegative ? start + 1 : start, out var afterSign);
        var first = sign is null ? (isNegative ? start + 1 : start) : afterSign;
        if (_numbers.Read(first, out var skip, hasSign: sign is not null) is not { } number || IsGlued(first, start))
            return isApproximate || sign is not null ? at : Tokens[at].Kind == TokenKind.Number ? skip : at;

        var range = Upper(number, out var upper) ? upper : (ReadNumber?)null;
        var last = range ?? number;
        var unit = _units.Behind(last, out var end);
        if (unit is null)
            (unit, end) = (sign, last.End);
        if (unit is null && _units.Behind(number, out var lowerEnd) is { } own)
            (unit, end, range, last) = (own, lowerEnd, null, number);
        if (IsTime(unit, last, end))
            return Math.Max(end, last.End);

        var value = last.Value;
        if (unit is not null && _numbers.IsAndHalf(end))
            (value, end) = (value + 0.5m, end + 2);
        if (_words.At(_map.Text, end, FigureRole.ApproximateAfter, out var afterWords) is not null)
            (isApproximate, end) = (true, afterWords);
        var measures = Measured(unit, last, end, at, start);
        var figure = new FigureReading
        {
            First = isApproximate || isNegative || sign is not null ? at : first,
            End = end,
            Value = isNegative && unit?.Kind is FigureKind.Share or FigureKind.Measure ? -value : value,
            Unit = unit,
            IsApproximate = isApproximate || last.IsVague,
            Measures = measures,
            Rule = last.IsVague && unit is null ? "figure.collective" : RuleOf(unit),
            Confidence = last.IsVague ? 0.6 : unit is null ? 0.75 : 0.9,
        };
        if (!IsFigure(figure, range is null ? number : last, range is not null, isApproximate, sign is not null))
            return unit is null && measures == default ? Math.Max(last.End, at) : Math.Max(end, last.End);
        if (range is not null)
            Add(found, number, last, figure, at);
        else
            found.Add(figure);
        return Math.Max(end, at + 1);
    }

    private static string RuleOf(FigureUnit? unit) => unit?.Kind switch
    {
        FigureKind.Currency => "figure.currency",
        FigureKind.Share => "figure.share",
        FigureKind.Measure => "figure.measure",
        FigureKind.People => "figure.people",
        _ => "figure.count",
    };

    /// <summary>Both ends of a range; the lower one shares unit, magnitude and noun with the upper one.</summary>
    private static void Add(List<FigureReading> found, in ReadNumber lower, in ReadNumber upper, FigureReading figure, int at)
    {
        var isShared = lower.Power == 1 && !lower.IsVague && lower.Mantissa <= upper.Mantissa;
        found.Add(figure with
        {
            First = figure.First == at ? at : lower.First,
            End = lower.End,
            Value = isShared ? lower.Mantissa * upper.Power : lower.Value,
            Rule = figure.Rule + ".from",
        });
        found.Add(figure with { First = upper.First, Rule = figure.Rule + ".to" });
    }

    private bool IsMinus(int at) =>
        at + 1 < Tokens.Length && Tokens[at] is { Kind: TokenKind.Mark, Link: TokenLink.Space } && _map.Text.Text[Tokens[at].Start] is '-' or '−' or '–'
        && Tokens[at + 1] is { Kind: TokenKind.Number, Link: TokenLink.Adjacent };

    /// <summary>«Covid-19», «A-320», «+33»: digits that hang on what stands before them.</summary>
    private bool IsGlued(int first, int start)
    {
        if (Tokens[first].Kind != TokenKind.Number || first != start || first == 0)
            return false;
        var before = Tokens[first - 1];
        return Tokens[first].Link switch
        {
            TokenLink.Hyphen => true,
            TokenLink.Adjacent when before.Kind == TokenKind.Mark => _map.Text.Text[before.Start] is '/' or ':' or '.' or ',' or '#' or '@' or '_' or '=',
            TokenLink.Adjacent => _map.Text.Text[before.End - 1] is not ('\'' or '’'),
            _ => false,
        };
    }

    /// <summary>The second number of «3 à 5», «entre 3 et 5», «deux ou trois», «10-15 %».</summary>
    private bool Upper(in ReadNumber lower, out ReadNumber upper)
    {
        upper = default;
        var joint = lower.End;
        if (joint + 1 >= Tokens.Length)
            return false;
        var isHyphen = Tokens[joint] is { Kind: TokenKind.Number, Link: TokenLink.Hyphen };
        if (!isHyphen && !IsJoint(joint, lower))
            return false;
        if (_numbers.Read(isHyphen ? joint : joint + 1, out _) is not { } second || second.Value <= lower.Mantissa)
            return false;
        upper = second;
        return true;
    }

    private bool IsJoint(int at, in ReadNumber lower)
    {
        var key = Tokens[at].Key;
        if (_words.Keys.Or.Contains(key) || IsTo(at))
            return true;
        if (_words.Keys.And.Contains(key))
            return lower.First > 0 && _words.Keys.Between.Contains(Tokens[lower.First - 1].Key);
        return Tokens[at].Kind == TokenKind.Mark && _map.Text.Text[Tokens[at].Start] is '–' or '-' or '−';
    }

    private bool IsTo(int at)
    {
        foreach (var word in _words.Keys.To)
        {
            if (Tokens[at].Of(_map.Text.Text).Equals(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>A time, a date, an ordinal or a repetition.</summary>
    private bool IsTime(FigureUnit? unit, in ReadNumber number, int end)
    {
        if (unit is not null)
            return false;
        var at = number.End;
        if (number.NeedsOf && at + 1 < Tokens.Length && _words.Keys.Of.Contains(Tokens[at].Key))
            at++;
        while (_words.Is(_map.Text, at, FigureRole.BeforeNoun))
            at++;
        return at < Tokens.Length && _words.Is(_map.Text, at, FigureRole.NotMeasured) && (Tokens[at].Length > 1 || Tokens[at].Link == TokenLink.Adjacent) && at >= end;
    }

    private TextSpan Measured(FigureUnit? unit, in ReadNumber number, int end, int at, int start)
    {
        if (unit is null)
            return Counted(number, end);
        if (unit.Kind == FigureKind.People)
            return _nouns.At(number.NeedsOf && _words.Keys.Of.Contains(Tokens[number.End].Key) ? number.End + 1 : number.End, needsPlural: false);
        if (end + 1 < Tokens.Length && _words.Keys.OfThe.Contains(Tokens[end].Key))
        {
            var noun = end + 1;
            while (noun < Tokens.Length && _words.Keys.The.Contains(Tokens[noun].Key))
                noun++;
            if (_nouns.At(noun, needsPlural: false) is { Length: > 0 } behind)
                return behind;
        }

        var before = Math.Min(at, start) - 1;
        if (before >= 0 && _words.Keys.Of.Contains(Tokens[before].Key))
            return _nouns.Before(before);
        return at < start && _words.Keys.Of.Contains(Tokens[at].Key) ? _nouns.Before(at) : default;
    }

    private TextSpan Counted(in ReadNumber number, int end)
    {
        var noun = end;
        if (number.NeedsOf)
        {
            if (noun + 1 >= Tokens.Length || !_words.Keys.Of.Contains(Tokens[noun].Key))
                return default;
            noun++;
        }

        return noun < Tokens.Length && Tokens[noun].Link is TokenLink.Space or TokenLink.Adjacent && (Tokens[noun].Link == TokenLink.Space || number.NeedsOf)
            ? _nouns.At(noun, needsPlural: number.Value >= 2)
            : default;
    }

    private bool IsFigure(FigureReading figure, in ReadNumber number, bool isRange, bool isApproximate, bool hasSign)
    {
        if (figure.Unit is null or { Kind: FigureKind.People } && !isRange && !isApproximate && TakesUpKnown(number))
            return false;
        if (figure.Unit is { } unit)
            return !(number.IsOneInWords && !isRange && !isApproximate && number.Value == figure.Value) && !(unit.Code == "m" && !number.IsDigits && number.Value < 2) && (hasSign || !IsAdjacentWord(number));
        if (number.IsVague)
            return figure.Measures.Length > 0;
        if (number.Power >= 1_000_000)
            return figure.Measures.Length > 0 || isRange || isApproximate || number.IsDigits;
        return figure.Measures.Length > 0 && !number.IsOneInWords && number.Value >= 1 && !IsLabelled(number);
    }

    /// <summary>«les deux pays», «ces trois hommes»: who they are has been said, and how many they are is no news.</summary>
    private bool TakesUpKnown(in ReadNumber number) =>
        number is { IsDigits: false, Value: < MostTakenUp } && number.First > 0 && _words.Keys.Definites.Contains(Tokens[number.First - 1].Key);

    /// <summary>«5G» ends at the number, «4x4» too.</summary>
    private bool IsAdjacentWord(in ReadNumber number) =>
        number.IsDigits && number.End < Tokens.Length && Tokens[number.End] is { Kind: TokenKind.Word, Link: TokenLink.Hyphen };

    /// <summary>«article 5», «Boeing 737».</summary>
    private bool IsLabelled(in ReadNumber number)
    {
        var before = number.First - 1;
        if (before < 0 || !Tokens[before].IsWord || Tokens[number.First].Link == TokenLink.Adjacent)
            return false;
        return _words.Is(_map.Text, before, FigureRole.Label)
            || (number.IsDigits && Tokens[before].IsCapitalised && !_words.Is(_map.Text, before, FigureRole.Function | FigureRole.ApproximateBefore | FigureRole.BeforeNoun)
                && !_map.Text.OpensSentence(before));
    }
}
