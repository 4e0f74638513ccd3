using System.Text;

namespace Vigie.Evaluation;

/// <summary>ROUGE-L: F1 of the longest common subsequence of words; case, accents and punctuation do not count.</summary>
internal static class RougeL
{
    public static double F1(IReadOnlyList<string> summary, IReadOnlyList<string> reference)
    {
        if (summary.Count == 0 || reference.Count == 0)
            return 0;
        var common = CommonSubsequence(summary, reference);
        return 2.0 * common / (summary.Count + reference.Count);
    }

    /// <summary>Runs of letters and digits, folded.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark && word.Length > 0)
                Flush();
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    private static int CommonSubsequence(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var previous = new int[other.Count + 1];
        var current = new int[other.Count + 1];
        foreach (var word in one)
        {
            for (var j = 0; j < other.Count; j++)
                current[j + 1] = word == other[j] ? previous[j] + 1 : Math.Max(previous[j + 1], current[j]);
            (previous, current) = (current, previous);
        }

        return previous[^1];
    }
}
