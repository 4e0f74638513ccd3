using Vigie.Text.Language;

namespace Vigie.Text.Extraction.Flat;

/// <summary>What a line consists of.</summary>
internal readonly record struct LineCounts(int Weight, int Words, int FunctionWords, int Capitalized, int Digits, int Letters, bool EndsSentence, bool EndsOpen, int Sentences)
{
    /// <summary>Function words are short.</summary>
    private const int LongestWord = 12;

    /// <summary>A Han, kana or Hangul character says about as much as this many Latin letters.</summary>
    private const double EastAsianWeight = 2.5;

    public static LineCounts Of(ReadOnlySpan<char> line, FunctionWords? functionWords)
    {
        int words = 0, function = 0, capitalized = 0, digits = 0, letters = 0, eastAsian = 0, sentences = 0;
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < line.Length;)
        {
            var c = line[i];
            if (!char.IsLetter(c))
            {
                digits += char.IsAsciiDigit(c) ? 1 : 0;
                if (c is '.' or '!' or '?' && i + 2 < line.Length && line[i + 1] is ' ' or '\u00A0' && char.IsUpper(line[i + 2]))
                    sentences++;
                i++;
                continue;
            }

            var start = i;
            while (i < line.Length && char.IsLetter(line[i]))
            {
                if (line[i] >= '\u2E80')
                    eastAsian++;
                if (i - start < LongestWord)
                    lower[i - start] = char.ToLowerInvariant(line[i]);
                i++;
            }
            letters += i - start;
            words++;
            capitalized += char.IsUpper(c) ? 1 : 0;
            if (functionWords is not null && i - start <= LongestWord && functionWords.Contains(lower[..(i - start)]))
                function++;
        }

        var weight = line.Length + (int)(eastAsian * (EastAsianWeight - 1));
        return new LineCounts(
            weight, words + (eastAsian / 2), function, capitalized, digits, letters, SentenceEnd.Closes(line), SentenceEnd.IsCutOff(line), sentences + 1);
    }
}
