using Vigie.Text.Tables;

namespace Vigie.Text.Extraction.Flat;

/// <summary>Recognises the line about the author that stands below an article.</summary>
internal static class AuthorNote
{
    private const int NameLetters = 80;

    /// <summary>«is a senior politics reporter»: so many letters may stand before the occupation.</summary>
    private const int LettersBetween = 40;

    private const char Gap = '…';

    private static readonly (string Verb, string? Occupation)[] Phrases = [.. EmbeddedRules.Read("flat/bios.tsv", "phrase").Select(row => Phrase(row.Required("phrase")))];

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
        foreach (var (verb, occupation) in Phrases)
        {
            var at = head.IndexOf(verb, StringComparison.Ordinal);
            if (at > 0 && head[at - 1] == ' ' && IsName(line.Text.AsSpan(0, at)) && (occupation is null || IsSoon(occupation, line.Text.AsSpan(at + verb.Length))))
                return true;
        }
        return false;
    }

    private static (string Verb, string? Occupation) Phrase(string phrase) =>
        phrase.IndexOf(Gap) is > 0 and var gap ? ($"{phrase[..gap].TrimEnd()} ", $" {phrase[(gap + 1)..].Trim()}") : (phrase, null);

    private static bool IsSoon(string occupation, ReadOnlySpan<char> rest) =>
        LetterFold.Fold(rest[..Math.Min(rest.Length, LettersBetween)]).Contains(occupation, StringComparison.Ordinal);

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
