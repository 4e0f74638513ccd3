using System.Buffers;
using Vigie.Text.Tables;

namespace Vigie.Text.Extraction.Flat;

/// <summary>Recognises sentences of the dialogs that ask for consent to cookies, which can be longer than a short article.</summary>
internal static class ConsentNotice
{
    private const int Longest = 900;

    private const int Enough = 2;

    private static readonly (string Phrase, string Tells)[] Phrases =
        [.. EmbeddedRules.Read("flat/consent.tsv", "phrase", "tells").Select(row => (row.Required("phrase"), Known(row)))];

    // Most sentences have none of these, and one pass tells so.
    private static readonly SearchValues<string> Tellers =
        SearchValues.Create([.. Phrases.Where(phrase => phrase.Tells != "weak").Select(phrase => phrase.Phrase)], StringComparison.Ordinal);

    public static void Mark(List<FlatLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Is(lines[i]))
                lines[i] = lines[i] with { IsConsent = true };
        }
    }

    /// <summary>The sentences speak of cookies or of the like, and of what one does with them.</summary>
    private static bool Is(FlatLine line)
    {
        if (!line.IsProse || line.Text.Length > Longest)
            return false;

        Span<char> folded = stackalloc char[Longest];
        LetterFold.Fold(line.Text, folded);
        folded = folded[..line.Text.Length];
        if (!folded.ContainsAny(Tellers))
            return false;

        var found = 0;
        foreach (var (phrase, tells) in Phrases)
        {
            if (!folded.Contains(phrase, StringComparison.Ordinal))
                continue;
            found += tells == "sure" ? Enough : 1;
            if (found >= Enough)
                return true;
        }
        return false;
    }

    private static string Known(TableRow row) => row["tells"] is "sure" or "strong" or "weak" ? row["tells"] : throw row.Error("sure, strong or weak expected");
}
