using System.Buffers;
using System.Buffers.Text;

namespace Vigie.Ingestion.Archives;

/// <summary>The chunked transfer coding (RFC 9112 section 7.1).</summary>
internal static class ChunkedBody
{
    /// <summary>Joins the chunks. A body that starts with no chunk was joined by the archive's writer and is given back as it is.</summary>
    /// <param name="body">The body as it was sent.</param>
    /// <param name="problem">What is wrong behind the chunks that are given back; null when nothing is.</param>
    public static byte[] Join(ReadOnlySpan<byte> body, out string? problem)
    {
        problem = null;
        var joined = new ArrayBufferWriter<byte>(Math.Max(1, body.Length));
        var rest = body;
        while (TryReadSize(ref rest, out var size))
        {
            if (size == 0)
                return joined.WrittenSpan.ToArray();

            var chunk = rest[..(int)Math.Min(size, rest.Length)];
            joined.Write(chunk);
            if (chunk.Length < size)
                break;
            rest = rest[chunk.Length..];
            if (rest is [(byte)'\r', (byte)'\n', ..])
                rest = rest[2..];
            else if (rest is [(byte)'\n', ..])
                rest = rest[1..];
        }

        if (rest.Length == body.Length)
            return body.ToArray();
        problem = $"the chunked body breaks off behind {joined.WrittenCount} bytes";
        return joined.WrittenSpan.ToArray();
    }

    private static bool TryReadSize(ref ReadOnlySpan<byte> rest, out long size)
    {
        size = 0;
        var end = rest.IndexOf((byte)'\n');
        if (end < 0)
            return false;
        var line = rest[..end].TrimEnd("\r \t"u8);
        if (!Utf8Parser.TryParse(line, out size, out var digits, 'x') || size < 0 || (digits < line.Length && line[digits] is not ((byte)';' or (byte)' ' or (byte)'\t')))
            return false;
        rest = rest[(end + 1)..];
        return true;
    }
}
