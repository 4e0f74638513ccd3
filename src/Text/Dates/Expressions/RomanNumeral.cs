namespace Vigie.Text.Dates.Expressions;

/// <summary>Roman numerals as French writes centuries: «XIXe», «XXIème», «Ier».</summary>
internal static class RomanNumeral
{
    /// <summary>The value of an ordinal; 0 when it is none.</summary>
    public static int OrdinalOf(ReadOnlySpan<char> word)
    {
        var digits = word.TrimEnd("ermè");
        return digits.Length < word.Length || digits.Length == 0 ? Value(digits) : 0;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = Digit(digits[i]);
            if (digit == 0)
                return 0;
            value += i + 1 < digits.Length && digit < Digit(digits[i + 1]) ? -digit : digit;
        }

        return value;
    }

    private static int Digit(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
}
