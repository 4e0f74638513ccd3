using System.Collections.Frozen;
using Vigie.Text.Dates;
using Vigie.Text.Tables;

namespace Vigie.Text.Extraction.Flat;

/// <summary>Recognises what the furniture of a page says (<c>Rules/flat/phrases.tsv</c>).</summary>
internal static class FlatVocabulary
{
    /// <summary>Longest line that is looked at, in characters; cookie banners are sentences.</summary>
    private const int LongestLine = 600;

    private const int TokensOfCredit = 12, LongestPlace = 40;

    /// <summary>Most words of a phrase.</summary>
    private const int LongestPhrase = 6;

    private static readonly FrozenDictionary<string, (string Where, PhraseRole Role)[]> Phrases = EmbeddedRules
        .Read("flat/phrases.tsv", "phrase", "where", "role")
        .GroupBy(row => NormalizedPhrase(row.Required("phrase")), row => (row.Required("where"), row.Choice<PhraseRole>("role")))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly FrozenDictionary<string, (string Where, PhraseRole Role)[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    // Most words begin no phrase at all.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords = BeginningsOf(where => where is "start" or "counted");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWordsInside = BeginningsOf(where => where is "in" or "last");

    /// <summary>The role of a line; <see cref="PhraseRole.None"/> for one that could be part of an article.</summary>
    public static PhraseRole RoleOf(ReadOnlySpan<char> line, int words)
    {
        if (line.Length > LongestLine)
            return PhraseRole.None;

        Span<char> normal = stackalloc char[(LongestLine * 2) + 2];
        Span<int> ends = stackalloc int[LongestLine + 1];
        var (length, tokens, numbers) = Normalize(line, normal, ends);
        if (tokens == 0)
            return PhraseRole.None;

        normal = normal[..length];
        if (Find(normal.TrimEnd(" :/("), "line") is var whole and not PhraseRole.None)
            return whole;
        if (IsCommenter(line, normal, ends[..tokens]))
            return PhraseRole.Comments;
        for (var count = MayBegin(normal[..ends[0]]) ? Math.Min(LongestPhrase, tokens) : 0; count > 0; count--)
        {
            var start = normal[..ends[count - 1]];
            if (Find(start, "start") is var role and not PhraseRole.None && words <= LongestAfterStart(role))
                return role;
            if (numbers > 0 && words <= 10 && Find(start, "counted") is var counted and not PhraseRole.None)
                return counted;
        }
        return HasDateline(line) ? PhraseRole.None : Inside(normal, ends[..tokens], words, endsWithWord: char.IsLetter(line[^1]));
    }

    /// <summary>«LYON (AFP) — The …»: the agency stands before the first sentence, not below a picture.</summary>
    private static bool HasDateline(ReadOnlySpan<char> line) =>
        line.Length > LongestPlace * 2 && line[..LongestPlace].IndexOf(')') is > 0 and var close && line[(close + 1)..].TrimStart() is ['—' or '–' or '-', ..];

    /// <summary>«margoadams says:», «Anna schreibt: 12. Mai», a name and a verb before a colon with nothing or a date behind it.</summary>
    private static bool IsCommenter(ReadOnlySpan<char> line, ReadOnlySpan<char> normal, ReadOnlySpan<int> ends)
    {
        const int MostNameWords = 4;
        for (var at = 1; at <= MostNameWords && at + 1 < ends.Length; at++)
        {
            if (normal[(ends[at] + 1)..ends[at + 1]] is not ":" || Find(normal[(ends[at - 1] + 1)..ends[at]], "says") == PhraseRole.None)
                continue;
            var rest = line[(line.IndexOf(':') + 1)..].Trim();
            return rest.IsEmpty || StatedDateParser.FindAll(rest[..Math.Min(rest.Length, 40)]) is [{ Span.Start: < 6 }, ..];
        }
        return false;
    }

    /// <summary>What a short line says anywhere, or a longer one at its end, where the credit of a picture stands.</summary>
    private static PhraseRole Inside(ReadOnlySpan<char> normal, ReadOnlySpan<int> ends, int words, bool endsWithWord)
    {
        for (var first = 0; first < ends.Length; first++)
        {
            var from = first == 0 ? 0 : ends[first - 1] + 1;
            if (!MayStandInside(normal[from..ends[first]]))
                continue;
            for (var end = first; end < Math.Min(ends.Length, first + 4); end++)
            {
                if (Find(normal[from..ends[end]], "in") is var role and not PhraseRole.None
                    && (role == PhraseRole.Legal || words <= LongestAfterStart(role) || first >= ends.Length - TokensOfCredit))
                    return role;
            }
            if (first > 0 && first == ends.Length - 1 && endsWithWord && words <= LongestAfterStart(PhraseRole.Credit) && Find(normal[from..ends[first]], "last") is var last and not PhraseRole.None)
                return last;
        }
        return PhraseRole.None;
    }

    // Beyond this many words a line that begins like furniture is a sentence of its own.
    private static int LongestAfterStart(PhraseRole role) => role switch
    {
        PhraseRole.Account or PhraseRole.Legal => 45,
        PhraseRole.Credit => 30,
        PhraseRole.Tags => 40,
        PhraseRole.Comments => 16,
        _ => 20,
    };

    private static bool MayBegin(ReadOnlySpan<char> word) => FirstWords.Contains(word);

    private static bool MayStandInside(ReadOnlySpan<char> word) => FirstWordsInside.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeginningsOf(Func<string, bool> isWanted) => Phrases
        .Where(phrase => phrase.Value.Any(entry => isWanted(entry.Where)))
        .Select(phrase => phrase.Key.Split(' ')[0])
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static PhraseRole Find(ReadOnlySpan<char> phrase, string where)
    {
        if (!Lookup.TryGetValue(phrase, out var entries))
            return PhraseRole.None;
        foreach (var entry in entries)
        {
            if (entry.Where == where)
                return entry.Role;
        }
        return PhraseRole.None;
    }

    private static string NormalizedPhrase(string phrase)
    {
        Span<char> normal = stackalloc char[(phrase.Length * 2) + 2];
        Span<int> ends = stackalloc int[phrase.Length + 1];
        return normal[..Normalize(phrase, normal, ends).Length].ToString();
    }

    /// <summary>Folded words and the signs <c>: / © (</c>, separated by one space, without numbers; ends of the tokens in <paramref name="ends"/>.</summary>
    private static (int Length, int Tokens, int Numbers) Normalize(ReadOnlySpan<char> line, Span<char> normal, Span<int> ends)
    {
        int length = 0, tokens = 0, numbers = 0;
        for (var i = 0; i < line.Length;)
        {
            var c = line[i];
            if (char.IsAsciiDigit(c))
            {
                numbers++;
                while (i < line.Length && (char.IsAsciiDigit(line[i]) || (line[i] is '.' or ',' && i + 1 < line.Length && char.IsAsciiDigit(line[i + 1]))))
                    i++;
                continue;
            }
            if (!char.IsLetter(c) && c is not (':' or '/' or '©' or '('))
            {
                i++;
                continue;
            }

            if (tokens > 0)
                normal[length++] = ' ';
            if (!char.IsLetter(c))
            {
                normal[length++] = c;
                i++;
            }
            while (char.IsLetter(c) && i < line.Length && (char.IsLetter(line[i]) || line[i] is '\'' or '’'))
                normal[length++] = LetterFold.Fold(line[i++]);
            ends[tokens++] = length;
        }
        return (length, tokens, numbers);
    }
}
