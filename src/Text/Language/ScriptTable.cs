using System.Globalization;
using Vigie.Text.Tables;

namespace Vigie.Text.Language;

/// <summary>Which script a letter belongs to, and which languages are written in it.</summary>
internal static class ScriptTable
{
    private static readonly Range[] Ranges = [.. EmbeddedRules.Read("languages/scripts.tsv", "first", "last", "script", "languages").Select(Row)];

    /// <summary>Languages of the script that most letters are in; null without a letter of a known script.</summary>
    public static string[]? Dominant(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<string, (int Letters, string[] Languages)>();
        foreach (var c in text)
        {
            if (Find(c) is { } range)
                counts[range.Script] = (counts.GetValueOrDefault(range.Script).Letters + 1, range.Languages);
        }

        // Japanese mixes kana with Han, Chinese has none.
        if (counts.TryGetValue("kana", out var kana) && counts.TryGetValue("han", out var han) && kana.Letters * 10 > han.Letters)
            counts["kana"] = (kana.Letters + han.Letters, kana.Languages);

        // A Han letter is a word, a Latin one a fifth of a word.
        return counts.Count == 0 ? null : counts.MaxBy(count => count.Value.Letters * (count.Key is "han" or "kana" or "hangul" ? 4 : 1)).Value.Languages;
    }

    private static Range? Find(char c)
    {
        foreach (var range in Ranges)
        {
            if (c < range.First)
                return null;
            if (c <= range.Last)
                return range;
        }
        return null;
    }

    private static Range Row(TableRow row) =>
        ushort.TryParse(row["first"], NumberStyles.HexNumber, null, out var first) && ushort.TryParse(row["last"], NumberStyles.HexNumber, null, out var last)
            ? new Range((char)first, (char)last, row.Required("script"), row.Required("languages").Split(' '))
            : throw row.Error("hexadecimal code points expected");

    private sealed record Range(char First, char Last, string Script, string[] Languages);
}
