using System.Collections.Frozen;
using Vigie.Text.Tables;

namespace Vigie.Text.Extraction.Flat;

/// <summary>Recognises the relative times of tickers: «il y a 5 min», «5 minutes ago», «vor 5 Minuten».</summary>
internal static class RelativeTime
{
    private const int Longest = 40;

    private static readonly FrozenSet<string> Starts = Phrases("start"), Ends = Phrases("end");

    /// <summary>The line says how long ago, and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
            return false;

        Span<char> folded = stackalloc char[Longest];
        LetterFold.Fold(line, folded);
        folded = folded[..line.Length];
        foreach (var start in Starts)
        {
            var at = folded.IndexOf(start);
            if (at >= 0 && NumberFollows(folded[(at + start.Length)..]))
                return true;
        }
        foreach (var end in Ends)
        {
            if (folded.Length > end.Length && folded.EndsWith(end) && folded[^(end.Length + 1)] == ' ' && folded.ContainsAnyInRange('0', '9'))
                return true;
        }
        return false;
    }

    private static bool NumberFollows(ReadOnlySpan<char> rest) =>
        rest is [' ', .. var after] && after.TrimStart() is [>= '0' and <= '9', ..];

    private static FrozenSet<string> Phrases(string where) => EmbeddedRules
        .Read("flat/ago.tsv", "phrase", "where")
        .Where(row => row.Required("where") == where)
        .Select(row => row.Required("phrase"))
        .ToFrozenSet();
}
