using System.Collections.Frozen;
using Vigie.Text.Tables;

namespace Vigie.Text.Extraction;

/// <summary>What documents say beside an article of which they do not show all, by <c>Rules/access/phrases.tsv</c>.</summary>
internal static class AccessPhrases
{
    private const int LongestLine = 200;
    private const int LongestTeaser = 1_200;

    private static readonly Phrase[] Phrases = [.. EmbeddedRules.Read("access/phrases.tsv", "phrase", "place", "match", "access").Select(Parse)];

    private static readonly FrozenDictionary<string, ArticleAccess> LinesAbove = Lines(isAbove: true);
    private static readonly FrozenDictionary<string, ArticleAccess> LinesBelow = Lines(isAbove: false);
    private static readonly Phrase[] Openings = [.. Phrases.Where(phrase => phrase.IsOpening)];

    /// <summary>What a line between headline and text says about access; null when it says nothing.</summary>
    public static ArticleAccess? Above(ReadOnlySpan<char> line) => Find(line, LinesAbove, isAbove: true);

    /// <summary>What a line right below the text says about access; null when it says nothing.</summary>
    public static ArticleAccess? Below(ReadOnlySpan<char> line) => Find(line, LinesBelow, isAbove: false);

    /// <summary>The text breaks off: it ends in «[…]», or it is short and ends in an ellipsis. Long texts end in one for effect.</summary>
    public static bool IsCutOff(ReadOnlySpan<char> text)
    {
        var rest = text.TrimEnd(" \u00A0\n");
        var inner = rest.TrimEnd("])");
        return (inner.EndsWith("…") || inner.EndsWith("...")) && (rest.Length <= LongestTeaser || rest.Length > inner.Length);
    }

    private static ArticleAccess? Find(ReadOnlySpan<char> line, FrozenDictionary<string, ArticleAccess> lines, bool isAbove)
    {
        if (line.Length is 0 or > LongestLine)
            return null;

        Span<char> buffer = stackalloc char[line.Length];
        ReadOnlySpan<char> folded = Fold(line, buffer);
        if (lines.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var access))
            return access;
        foreach (var phrase in Openings)
        {
            if (phrase.IsAbove == isAbove && folded.StartsWith(phrase.Text, StringComparison.Ordinal))
                return phrase.Access;
        }

        return null;
    }

    // Letters only, everything else as one space: «Il vous reste 80 % de cet article» and «Lire la suite →» lose their signs.
    private static Span<char> Fold(ReadOnlySpan<char> line, Span<char> folded)
    {
        var length = 0;
        foreach (var character in line)
        {
            if (char.IsLetter(character))
                folded[length++] = LetterFold.Fold(character);
            else if (length > 0 && folded[length - 1] != ' ')
                folded[length++] = ' ';
        }

        return folded[..length].TrimEnd(' ');
    }

    private static FrozenDictionary<string, ArticleAccess> Lines(bool isAbove) => Phrases
        .Where(phrase => !phrase.IsOpening && phrase.IsAbove == isAbove)
        .ToFrozenDictionary(phrase => phrase.Text, phrase => phrase.Access, StringComparer.Ordinal);

    private static Phrase Parse(TableRow row)
    {
        if (row["place"] is not ("above" or "below") || row["match"] is not ("line" or "opening"))
            throw row.Error("above or below and line or opening expected");
        var access = row.Choice<ArticleAccess>("access");
        if (access == ArticleAccess.Full)
            throw row.Error("teaser or paywalled expected");
        return new Phrase(row.Required("phrase"), row["place"] == "above", row["match"] == "opening", access);
    }

    private readonly record struct Phrase(string Text, bool IsAbove, bool IsOpening, ArticleAccess Access);
}
