using System.Text;

namespace Vigie.Text.Encodings;

/// <summary>Repairs UTF-8 that was read as windows-1252 and encoded again: «nÃ©gociations», «lâ€™Inde».</summary>
internal static class DoubleEncoding
{
    /// <summary>A text that merely shows such signs («le caractère Ã©») has fewer than this many inside words.</summary>
    private const int FewestInsideWords = 2;

    /// <summary>Some pages pass through two such accidents.</summary>
    private const int MostRounds = 2;

    // What windows-1252 shows for the bytes 0x80 to 0x9F; the holes are control characters.
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The repaired text, or the same text when nothing shows that it was encoded twice.</summary>
    public static string Repair(string text)
    {
        for (var round = 0; round < MostRounds && IsDoubleEncoded(text); round++)
            text = Rewrite(text);
        return text;
    }

    private static bool IsDoubleEncoded(string text)
    {
        int inside = 0, proper = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u0080')
                continue;

            var length = Sequence(text, i, out _);
            if (length == 0)
            {
                proper += char.IsLetter(text[i]) ? 1 : 0;
                continue;
            }

            if ((i > 0 && char.IsAsciiLetter(text[i - 1])) || (i + length < text.Length && char.IsAsciiLetter(text[i + length])))
                inside++;
            i += length - 1;
        }
        return inside >= FewestInsideWords || (inside > 0 && proper == 0);
    }

    private static string Rewrite(string text)
    {
        var repaired = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = Sequence(text, i, out var rune);
            if (length > 0)
            {
                repaired.Append(rune.ToString());
                i += length;
            }
            else if (text[i] == 'Ã' && i + 1 < text.Length && text[i + 1] == ' ')
            {
                // The second half of «à» is a no-break space, which many programs make an ordinary one.
                repaired.Append('à').Append(i + 2 < text.Length && text[i + 2] == ' ' ? "" : " ");
                i += 2;
            }
            else
            {
                repaired.Append(text[i++]);
            }
        }
        return repaired.ToString();
    }

    /// <summary>Length of the run at <paramref name="at"/> that is one character in UTF-8 bytes; 0 when it is none.</summary>
    private static int Sequence(string text, int at, out Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        var length = 0;
        while (length < 4 && at + length < text.Length && Byte(text[at + length]) is { } b && (length == 0 ? b >= 0xC2 : b is >= 0x80 and < 0xC0))
            bytes[length++] = b;
        rune = default;
        return length > 1 && Rune.DecodeFromUtf8(bytes[..length], out rune, out var used) == System.Buffers.OperationStatus.Done ? used : 0;
    }

    private static byte? Byte(char c)
    {
        if (c is >= '\u00A0' and <= '\u00FF')
            return (byte)c;
        var high = c < '\u0080' ? -1 : High.IndexOf(c, StringComparison.Ordinal);
        return high < 0 ? null : (byte)(0x80 + high);
    }
}
