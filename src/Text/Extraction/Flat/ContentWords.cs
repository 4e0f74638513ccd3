namespace Vigie.Text.Extraction.Flat;

/// <summary>The longer words of a text, folded, to see how much of a headline comes back in it.</summary>
internal sealed class ContentWords
{
    private const int ShortestWord = 4;

    /// <summary>Endings differ between headline and text («chinois», «chinoise»); so many letters are compared.</summary>
    private const int Stem = 6;

    private readonly HashSet<ulong> _words = [];

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var word in Stems(text))
            _words.Add(word);
    }

    /// <summary>Share of the longer words of <paramref name="headline"/> that the text has too; 0 when it has none.</summary>
    public double Share(ReadOnlySpan<char> headline)
    {
        int total = 0, found = 0;
        foreach (var word in Stems(headline))
        {
            total++;
            found += _words.Contains(word) ? 1 : 0;
        }
        return total == 0 ? 0 : (double)found / Math.Max(2, total);
    }

    private static List<ulong> Stems(ReadOnlySpan<char> text)
    {
        var stems = new List<ulong>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            ulong hash = 14695981039346656037;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (i - start < Stem)
                    hash = (hash ^ LetterFold.Fold(text[i])) * 1099511628211;
                i++;
            }
            if (i - start >= ShortestWord || (i > start && text[start] >= '\u2E80'))
                stems.Add(hash);
            i += i == start ? 1 : 0;
        }
        return stems;
    }
}
