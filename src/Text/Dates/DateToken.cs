namespace Vigie.Text.Dates;

internal enum DateTokenKind
{
    End,
    Number,
    Word,
    Sign,
}

/// <summary>A number, a word or a single sign of a folded line.</summary>
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int Length, int Value)
{
    /// <summary>Longest number that can be part of a date: <c>20240522</c>.</summary>
    private const int MaxDigits = 9;

    public int End => Start + Length;

    public bool IsSign(char sign) => Kind == DateTokenKind.Sign && Value == sign;

    public bool IsNumber(int minDigits, int maxDigits) =>
        Kind == DateTokenKind.Number && Length >= minDigits && Length <= maxDigits;

    /// <summary>Splits a folded line into <paramref name="tokens"/>, which has room for one per character; returns how many there are.</summary>
    public static int Read(ReadOnlySpan<char> folded, Span<DateToken> tokens)
    {
        var count = 0;
        for (var i = 0; i < folded.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(folded[i]))
            {
                while (i < folded.Length && char.IsAsciiDigit(folded[i]))
                    i++;
                var value = i - start <= MaxDigits ? int.Parse(folded[start..i]) : -1;
                tokens[count++] = new DateToken(DateTokenKind.Number, start, i - start, value);
            }
            else if (char.IsLetter(folded[i]))
            {
                while (i < folded.Length && char.IsLetter(folded[i]))
                    i++;
                tokens[count++] = new DateToken(DateTokenKind.Word, start, i - start, 0);
            }
            else
            {
                if (!char.IsWhiteSpace(folded[i]))
                    tokens[count++] = new DateToken(DateTokenKind.Sign, i, 1, folded[i]);
                i++;
            }
        }
        return count;
    }
}
