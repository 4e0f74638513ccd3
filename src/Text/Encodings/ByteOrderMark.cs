using System.Text;

namespace Vigie.Text.Encodings;

/// <summary>The mark that some programs put before the first character.</summary>
internal static class ByteOrderMark
{
    private static readonly (byte[] Bytes, string Name, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], "utf-8", Encoding.UTF8),
        ([0xFF, 0xFE, 0, 0], "utf-32le", Encoding.UTF32),
        ([0, 0, 0xFE, 0xFF], "utf-32be", new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
        ([0xFF, 0xFE], "utf-16le", Encoding.Unicode),
        ([0xFE, 0xFF], "utf-16be", Encoding.BigEndianUnicode),
    ];

    public static (string Name, Encoding Encoding, int Length)? Find(ReadOnlySpan<byte> content)
    {
        foreach (var (bytes, name, encoding) in Marks)
        {
            if (content.StartsWith(bytes))
                return (name, encoding, bytes.Length);
        }
        return null;
    }
}
