using System.Buffers;

namespace Vigie.Text.Extraction.Agencies;

/// <summary>Takes a signature apart: agencies, the names, places and dates beside them, and the words that join these.</summary>
internal static class Signature
{
    private const int MostNameWords = 6;
    private const int LongestParticle = 3;

    private static readonly SearchValues<char> Borders = SearchValues.Create("|,;/:()[]{}·•–—―\n\t");

    /// <summary>The agencies of a line that is a signature through and through; empty when any part of it is something else.</summary>
    public static IReadOnlyList<AgencyCredit> Read(ReadOnlySpan<char> line)
    {
        var folded = LetterFold.Fold(line);
        var credits = new List<AgencyCredit>();
        if (SignatureWords.NamePicture(folded))
            return credits;

        for (var start = 0; start < line.Length;)
        {
            var end = PartEnd(folded, start, out var next);
            if (!ReadPart(line, folded, start, end, credits))
                return [];
            start = next;
        }

        return credits;
    }

    // A part ends at a sign, at the end of a sentence, at a dash between spaces, or at a word that joins («avec», «et»).
    private static int PartEnd(ReadOnlySpan<char> folded, int start, out int next)
    {
        for (var i = start; i < folded.Length; i++)
        {
            next = i + 1;
            if (Borders.Contains(folded[i]) || (folded[i] is '.' or '-' && IsSpaceOrEnd(folded, i + 1)))
                return i;
            if (folded[i] == ' ' && SignatureWords.Joining(folded[next..]) is var length and > 0)
            {
                next += length;
                return i;
            }
        }

        return next = folded.Length;
    }

    private static bool IsSpaceOrEnd(ReadOnlySpan<char> folded, int at) => at >= folded.Length || folded[at] is ' ' or '-';

    private static bool ReadPart(ReadOnlySpan<char> line, ReadOnlySpan<char> folded, int start, int end, List<AgencyCredit> credits)
    {
        Trim(folded, ref start, ref end);
        while (start < end)
        {
            if (NewsAgencies.Find(line[start..end]) is { } name)
            {
                credits.Add(new AgencyCredit(name, new TextSpan(start, end - start)));
                return true;
            }

            if (SignatureWords.Opening(folded[start..end]) is var opening and > 0)
                start += opening;
            else if (SignatureWords.Ending(folded[start..end]) is var ending and > 0)
                end -= ending;
            else
                return folded[start..end].ContainsAnyInRange('0', '9') || IsName(line[start..end]);
            Trim(folded, ref start, ref end);
        }

        return true;
    }

    private static void Trim(ReadOnlySpan<char> folded, ref int start, ref int end)
    {
        while (start < end && !char.IsLetterOrDigit(folded[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(folded[end - 1]))
            end--;
    }

    // «Le Phare du soir»: begins with a capital, and of its longer words at most one does not.
    private static bool IsName(ReadOnlySpan<char> part)
    {
        var (words, small) = (0, char.IsLower(part[0]) && part.Length > LongestParticle ? 1 : 0);
        foreach (var range in part.Split(' '))
        {
            var word = part[range];
            words++;
            if (word.Length > LongestParticle && char.IsLower(word[0]))
                small++;
        }

        return words <= MostNameWords && small <= 1;
    }
}
