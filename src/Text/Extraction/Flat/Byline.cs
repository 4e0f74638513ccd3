using System.Collections.Frozen;
using Vigie.Text.Dates;
using Vigie.Text.Tables;

namespace Vigie.Text.Extraction.Flat;

/// <summary>Reads the names behind «Par», «By», «Von» …</summary>
internal static class Byline
{
    private const int MostNameWords = 5, Longest = 160;

    private static readonly FrozenSet<string> Openers = EmbeddedRules.Read("flat/bylines.tsv", "word", "language").Select(row => row.Required("word")).ToFrozenSet();

    private static readonly FrozenSet<string> Particles =
        new[] { "de", "du", "des", "la", "le", "von", "van", "der", "den", "di", "da", "del", "al", "el", "ben" }.ToFrozenSet();

    /// <summary>The authors that the line names; empty when it is no byline.</summary>
    public static IReadOnlyList<string> Read(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || Opener(line) is not { } length)
            return [];

        var authors = new List<string>();
        foreach (var part in line[length..].ToString().Split([" et ", " and ", " und ", " y ", " e ", " en ", " и ", ",", "&"], StringSplitOptions.TrimEntries))
        {
            if (Name(part) is not { } name)
                break;
            authors.Add(name);
            if (name.Length < part.Length)
                break;
        }
        return authors;
    }

    /// <summary>Begins with «Par», «By» … and states a date: a byline, even where it names nobody.</summary>
    public static bool Opens(ReadOnlySpan<char> line) =>
        line.Length <= Longest && Opener(line) is not null && (Read(line).Count > 0 || StatedDateParser.FindAll(line).Count > 0);

    private static int? Opener(ReadOnlySpan<char> line)
    {
        var folded = LetterFold.Fold(line[..Math.Min(line.Length, 16)]);
        foreach (var opener in Openers)
        {
            if (folded.StartsWith(opener, StringComparison.Ordinal) && line.Length > opener.Length && line[opener.Length] is ' ' or '\u00A0')
                return opener.Length;
        }
        return null;
    }

    private static string? Name(string part)
    {
        var words = new List<string>();
        foreach (var word in part.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var core = word.TrimEnd('.', ':', ';');
            if (core.Length == 0 || !(char.IsUpper(core[0]) || Particles.Contains(core)) || !IsNameLike(core))
                break;
            words.Add(core);
        }

        while (words.Count > 0 && char.IsLower(words[^1][0]))
            words.RemoveAt(words.Count - 1);
        return words.Count is > 0 and <= MostNameWords && char.IsUpper(words[0][0]) ? string.Join(' ', words) : null;
    }

    private static bool IsNameLike(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('-' or '\'' or '’' or '.'))
                return false;
        }
        return true;
    }
}
