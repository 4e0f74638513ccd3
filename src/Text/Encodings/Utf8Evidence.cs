using System.Buffers;
using System.Text;

namespace Vigie.Text.Encodings;

/// <summary>How many characters of more than one byte are well formed UTF-8, and how many bytes fit nowhere.</summary>
internal readonly record struct Utf8Evidence(int WellFormed, int Broken)
{
    /// <summary>A few stray bytes (a truncated end, a widget in another encoding) do not make a UTF-8 page something else.</summary>
    private const int WellFormedPerBroken = 4;

    public bool IsUtf8 => Broken == 0 || WellFormed >= Broken * WellFormedPerBroken;

    public static Utf8Evidence Of(ReadOnlySpan<byte> content)
    {
        int wellFormed = 0, broken = 0;
        while (!content.IsEmpty)
        {
            var ascii = content.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            content = content[ascii..];
            if (Rune.DecodeFromUtf8(content, out _, out var length) == OperationStatus.Done)
                wellFormed++;
            else
                broken++;
            content = content[length..];
        }
        return new Utf8Evidence(wellFormed, broken);
    }

    /// <summary>Reads UTF-8; bytes that fit nowhere are read as windows-1252, which they nearly always are.</summary>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        var text = new StringBuilder(content.Length);
        while (!content.IsEmpty)
        {
            var good = GoodPrefix(content, out var broken);
            text.Append(Encoding.UTF8.GetString(content[..good]));

            // A sequence that the end of the file cuts off is no character.
            if (good + broken < content.Length)
                text.Append(Charset.Windows1252.Encoding.GetString(content.Slice(good, broken)));
            content = content[(good + broken)..];
        }
        return text.ToString();
    }

    private static int GoodPrefix(ReadOnlySpan<byte> content, out int broken)
    {
        for (var at = 0; at < content.Length;)
        {
            var ascii = content[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            at += ascii;
            if (Rune.DecodeFromUtf8(content[at..], out _, out var length) != OperationStatus.Done)
            {
                broken = length;
                return at;
            }
            at += length;
        }
        broken = 0;
        return content.Length;
    }
}
