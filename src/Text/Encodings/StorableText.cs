using System.Text;

namespace Vigie.Text.Encodings;

/// <summary>Text without what no store or reader can use.</summary>
public static class StorableText
{
    /// <summary>
    /// Line ends become <c>\n</c>; control characters (except <c>\t</c>), terminal escape sequences, unpaired surrogates, code points that
    /// are no characters, byte order marks and soft hyphens go; odd spaces become a space; the ligatures of print (ﬁ) become letters.
    /// </summary>
    public static string Clean(string text)
    {
        var at = FirstUnclean(text);
        if (at == text.Length)
            return text;

        var clean = new StringBuilder(text, 0, at, text.Length);
        while (at < text.Length)
            at += Append(clean, text, at);
        return clean.ToString();
    }

    private static int FirstUnclean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' and not ('\n' or '\t') || IsUnclean(text[i]) || char.IsSurrogate(text[i]))
                return i;
        }
        return text.Length;
    }

    private static bool IsUnclean(char c) => c
        is (>= '\u007F' and <= '\u009F') or '\u00AD' or (>= '\u2000' and <= '\u200B') or '\u2028' or '\u2029' or '\u205F' or '\u2060'
        or '\u3000' or (>= '\uFB00' and <= '\uFB06') or '\uFEFF' or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';

    private static int Append(StringBuilder clean, string text, int at)
    {
        var c = text[at];
        if (char.IsSurrogate(c))
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
                return 1;
            if ((rune.Value & 0xFFFE) != 0xFFFE)
                clean.Append(text, at, 2);
            return 2;
        }

        switch (c)
        {
            case '\r':
                if (at + 1 == text.Length || text[at + 1] != '\n')
                    clean.Append('\n');
                break;
            case '\u001B':
                return EscapeLength(text, at);
            case '\f' or '\v' or '\u0085' or '\u2028' or '\u2029':
                clean.Append('\n');
                break;
            case (>= '\u2000' and <= '\u200A') or '\u205F' or '\u3000':
                clean.Append(' ');
                break;
            case >= '\uFB00' and <= '\uFB06':
                clean.Append(Ligature(c));
                break;
            case '\n' or '\t':
                clean.Append(c);
                break;
            default:
                if (c >= ' ' && !IsUnclean(c))
                    clean.Append(c);
                break;
        }
        return 1;
    }

    /// <summary>Length of «ESC [ 31 m», or of the escape alone.</summary>
    private static int EscapeLength(string text, int at)
    {
        const int Longest = 16;
        if (at + 1 >= text.Length || text[at + 1] != '[')
            return 1;

        var end = at + 2;
        while (end < text.Length && end - at < Longest && (char.IsAsciiDigit(text[end]) || text[end] is ';' or '?'))
            end++;
        return end < text.Length && char.IsAsciiLetter(text[end]) ? end + 1 - at : 1;
    }

    private static string Ligature(char c) => c switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        _ => "st",
    };
}
