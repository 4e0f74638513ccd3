using System.Collections.Frozen;
using Vigie.Text.Tables;

namespace Vigie.Text.Extraction.Html;

/// <summary>Lines that pages print around and between the paragraphs of an article, by <c>Rules/html/phrases.tsv</c>.</summary>
internal static class Phrases
{
    private const int MaxOpening = 200;
    private const int MaxFolded = 400;

    private static readonly FrozenSet<string> Lines = Rows("line").ToFrozenSet();

    private static readonly FrozenDictionary<char, string[]> Openings = Rows("opening")
        .GroupBy(phrase => phrase[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly FrozenSet<string> Sections = Rows("section").ToFrozenSet();

    private static readonly string[] Invitations = [.. Rows("invitation").Select(way => $" {way} ")];

    /// <summary>The heading of something that is not the article: «Ähnliche Beiträge», «About the author».</summary>
    public static bool OpensSection(string line) => line.Length <= MaxOpening && Sections.Contains(Fold(line));

    /// <summary>Asks readers to follow, subscribe or write in: names at least two ways to do so.</summary>
    public static bool IsInvitation(string line)
    {
        var folded = " " + Fold(line) + " ";
        var ways = 0;
        foreach (var way in Invitations)
            ways += folded.Contains(way, StringComparison.Ordinal) ? 1 : 0;
        return ways >= 2;
    }

    /// <summary>Not text of the article: «Lire aussi : …», «Advertisement», «Share on Facebook».</summary>
    public static bool IsBoilerplate(string line)
    {
        if (line.Length > MaxOpening)
            return false;

        var folded = Fold(line);
        if (folded.Length == 0)
            return line.Length < 4;
        return AccessPhrases.Below(line) == ArticleAccess.Paywalled
            || Lines.Contains(folded)
            || (Openings.TryGetValue(folded[0], out var openings)
                && Array.Exists(openings, opening => folded.StartsWith(opening, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Rows(string match) =>
        EmbeddedRules.Read("html/phrases.tsv", "words", "match").Where(row => row.Required("match") == match).Select(row => row.Required("words"));

    // Letters only: what stands around a label (colons, arrows, brackets) does not change it.
    private static string Fold(string line)
    {
        Span<char> folded = stackalloc char[Math.Min(line.Length, MaxFolded)];
        var length = 0;
        foreach (var character in line.AsSpan(0, folded.Length))
        {
            if (char.IsLetterOrDigit(character))
                folded[length++] = LetterFold.Fold(character);
            else if (length > 0 && folded[length - 1] != ' ')
                folded[length++] = ' ';
        }

        return folded[..length].TrimEnd().ToString();
    }
}
