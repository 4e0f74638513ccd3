using Vigie.Text.Tokens;

namespace Vigie.Text.Figures;

/// <summary>
/// Reads a number with its magnitude: «vingt et un», «quatre-vingt-dix mille», «2,5 milliards», «deux millions et demi»,
/// «un demi-million», «une centaine de millions».
/// </summary>
internal sealed class NumberReader(TokenizedText text, FigureVocabulary words)
{
    private const decimal Largest = 1e21m;
    private const decimal LargestPower = 1e12m;
    private readonly DigitReader _digits = new(text, words.Keys.Thousands);

    private ReadOnlySpan<Token> Tokens => text.Tokens;

    /// <summary>The number at a token; null when there is none. <paramref name="skip"/> is where to go on then.</summary>
    public ReadNumber? Read(int first, out int skip, bool hasSign = false)
    {
        skip = first + 1;
        if (first >= Tokens.Length)
            return null;
        if (Plain(first, out var end) is not { } mantissa)
        {
            skip = Math.Max(end, skip);
            return Vague(first, 1, first);
        }

        if (Vague(first, mantissa, end) is { } vague)
            return vague;
        var power = Powers(ref end, hasSign);
        if (mantissa > Largest / power)
            return null;
        var value = mantissa * power;
        while (power > 1 && Rest(end, power, out var restEnd) is { } rest)
            (value, end) = (value + rest, restEnd);
        if (power > 1 && IsAndHalf(end))
            (value, end) = (value + (power / 2), end + 2);
        return new ReadNumber(first, end, mantissa, power, value, Tokens[first].Kind == TokenKind.Number, IsVague: false);
    }

    /// <summary>«et demi», «et demie».</summary>
    public bool IsAndHalf(int at) =>
        at + 1 < Tokens.Length && words.Keys.And.Contains(Tokens[at].Key) && words.Keys.Half.Contains(Tokens[at + 1].Key);

    /// <summary>A number without magnitude.</summary>
    private decimal? Plain(int first, out int end)
    {
        end = first;
        if (Tokens[first].Kind == TokenKind.Number)
            return _digits.Read(first, out end);
        return HalfOf(first, out end) ?? InWords(first, out end);
    }

    /// <summary>«un demi-million».</summary>
    private decimal? HalfOf(int first, out int end)
    {
        end = first + 2;
        return end < Tokens.Length && words.Keys.One.Contains(Tokens[first].Key) && words.Keys.Half.Contains(Tokens[first + 1].Key)
            && words.Is(text, end, FigureRole.Magnitude) ? 0.5m : null;
    }

    /// <summary>A number below a million in words.</summary>
    private decimal? InWords(int first, out int end)
    {
        end = first;
        decimal thousands = 0, current = 0;
        for (var i = first; i < Tokens.Length; i++)
        {
            var isJoined = i > first && MayBeJoined(i, current);
            if (Number(isJoined ? i + 1 : i, isFirst: i == first) is not { } number || (isJoined && !MayFollowAnd(i, current, number)))
                break;
            if (number == 1000 && thousands == 0)
                (thousands, current) = (Math.Max(current, 1) * 1000, 0);
            else if (Joined(current, number) is { } joined)
                current = joined;
            else
                break;
            if (isJoined)
                i++;
            end = i + 1;
        }

        if (end == first)
            return null;
        return IsDecimal(end) ? Decimals(thousands + current, ref end) : thousands + current;
    }

    private bool MayBeJoined(int at, decimal current) => at + 1 < Tokens.Length
        && ((words.Keys.And.Contains(Tokens[at].Key) && current % 100 is >= 20 and <= 70 && current % 10 == 0)
            || (words.Keys.AndBehindHundred.Contains(Tokens[at].Key) && current >= 100 && current % 100 == 0));

    /// <summary>«vingt et un», «soixante et onze», «two hundred and five».</summary>
    private bool MayFollowAnd(int and, decimal current, decimal number) =>
        current % 100 == 0 ? words.Keys.AndBehindHundred.Contains(Tokens[and].Key) && number < 100 : number is 1 or 11;

    private decimal? Number(int at, bool isFirst)
    {
        if (at >= Tokens.Length || !Tokens[at].IsWord || (Tokens[at].Link == TokenLink.Adjacent && isFirst && !IsElidedBefore(at)))
            return null;
        if (Tokens[at].IsCapitalised && !(isFirst && text.OpensSentence(at)))
            return null;
        return words.Is(text, at, FigureRole.Number) ? words.At(text, at, FigureRole.Number, out _)!.Value : null;
    }

    private bool IsElidedBefore(int at) => at > 0 && (Tokens[at - 1].Kind == TokenKind.Mark || text.Text[Tokens[at - 1].End - 1] is '\'' or '’');

    /// <summary>How a word goes on with the number so far; null when it does not.</summary>
    private static decimal? Joined(decimal current, decimal number) => (current, number) switch
    {
        (0, _) => number,
        (_, 1000) => null,
        ( >= 1 and <= 9, 100) => current * 100,
        (_, 100) => null,
        _ when number == 20 && current % 100 == 4 => current - 4 + 80,
        _ when current % 100 == 0 => current + number,
        _ when current % 100 is 60 or 80 && number < 20 => current + number,
        _ when current % 10 == 0 && current % 100 >= 20 && number < 12 && number != 10 => current + number,
        _ when current % 100 is 10 or 70 or 90 && number is >= 7 and <= 9 => current + number,
        _ => null,
    };

    private bool IsDecimal(int at) => at < Tokens.Length && words.Keys.Decimal.Contains(Tokens[at].Key);

    /// <summary>«deux virgule cinq».</summary>
    private decimal Decimals(decimal whole, ref int end)
    {
        if (InWords(end + 1, out var last) is not (>= 0 and < 100 and var part))
            return whole;
        end = last;
        return whole + (part / (part < 10 ? 10 : 100));
    }

    private decimal Powers(ref int end, bool hasSign = false)
    {
        var power = 1m;
        while (end < Tokens.Length && power < LargestPower && words.At(text, end, FigureRole.Magnitude, out var next) is { } magnitude && IsWritten(magnitude, end, hasSign))
        {
            power *= magnitude.Power;
            end = next;
        }

        return power;
    }

    /// <summary>«12 M€», «$5m»: the letter alone is a metre or a Mister.</summary>
    private bool IsWritten(FigureWord magnitude, int at, bool hasSign) =>
        magnitude.ExactPower is not { } exact
            ? Tokens[at].Form == TokenForm.Lower || text.OpensSentence(at) || Tokens[at].Length <= 3
            : hasSign ? Tokens[at].Of(text.Text).Equals(exact, StringComparison.OrdinalIgnoreCase)
            : Tokens[at].Of(text.Text).SequenceEqual(exact) && words.At(text, at + 1, FigureRole.Unit, out _) is { } unit
                && unit.Units.Exists(row => row.IsSign);

    /// <summary>«trois cent mille» behind «deux millions».</summary>
    private decimal? Rest(int at, decimal power, out int end)
    {
        end = at;
        if (at >= Tokens.Length || Tokens[at].Link != TokenLink.Space || Plain(at, out end) is not { } rest)
            return null;
        rest *= Math.Min(Powers(ref end), power);
        return rest < power && rest > 0 ? rest : null;
    }

    /// <summary>«dizaine», «centaines de milliers», «dizaines de millions», «des millions»: at <paramref name="at"/>, behind a number or alone.</summary>
    private ReadNumber? Vague(int first, decimal mantissa, int at)
    {
        if (at >= Tokens.Length || !Tokens[at].IsWord || Tokens[at].IsCapitalised)
            return null;
        var isAlone = at == first;
        decimal value;
        int end;
        if (words.At(text, at, FigureRole.Collective, out end) is { } collective)
            value = mantissa * collective.Value;
        else if (isAlone && Tokens[at].Length > 3 && words.At(text, at, FigureRole.Magnitude, out end) is { Power: >= 1_000_000 } magnitude)
            value = magnitude.Power;
        else
            return null;

        while (value <= LargestPower && end + 1 < Tokens.Length && words.Keys.Of.Contains(Tokens[end].Key)
            && words.At(text, end + 1, FigureRole.Collective | FigureRole.Magnitude, out var next) is { } more && Tokens[end + 1].Length > 3)
        {
            value *= more.Power > 0 ? more.Power : more.Value;
            end = next;
        }

        return value > Largest ? null : new ReadNumber(first, end, value, 1, value, IsDigits: false, IsVague: true);
    }
}
