using System.Collections.Frozen;
using Vigie.Text.Rules;

namespace Vigie.Text.Extraction.Flat;

/// <summary>Recognises the line about the author that stands below an article.</summary>
internal static class AuthorNote
{
    private const int NameLetters = 80;

    private static readonly FrozenSet<string> Phrases = RuleTable.Read("flat/bios.tsv", 1).Select(row => row[0]).ToFrozenSet();

    private static readonly string[] FirstPerson = ["ich bin ", "mein name ist ", "je suis ", "je m'appelle ", "my name is ", "soy ", "sono "];

    /// <summary>«Anna Lind is a reporter …»: a name of two words or more, then one of the phrases.</summary>
    public static bool Is(FlatLine line)
    {
        if (!line.IsProse)
            return false;

        var head = LetterFold.Fold(line.Text.AsSpan(0, Math.Min(line.Text.Length, NameLetters)));
        foreach (var opener in FirstPerson)
        {
            if (head.StartsWith(opener, StringComparison.Ordinal) && line.Text.Length > opener.Length && char.IsUpper(line.Text[opener.Length]))
                return true;
        }
        foreach (var phrase in Phrases)
        {
            var at = head.IndexOf(phrase, StringComparison.Ordinal);
            if (at > 0 && head[at - 1] == ' ' && IsName(line.Text.AsSpan(0, at)))
                return true;
        }
        return false;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        int words = 0, capitalized = 0;
        foreach (var range in text.Split(' '))
        {
            if (text[range] is [var first, ..] && char.IsLetter(first))
            {
                words++;
                capitalized += char.IsUpper(first) ? 1 : 0;
            }
        }
        return capitalized >= 2 && words <= capitalized + 1;
    }
}
