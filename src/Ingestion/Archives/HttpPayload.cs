using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Vigie.Ingestion.Archives;

/// <summary>An HTTP answer as a record keeps it, its body decoded.</summary>
internal sealed record HttpPayload
{
    public required int Status { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>The body would be larger than the limit.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>What is wrong with the body, which was read as far as it goes; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>The first value of a header; null when it is missing.</summary>
    public string? this[string name] => Find(Headers, name);

    /// <summary>Reads an answer; null when the block does not start with a status line.</summary>
    public static HttpPayload? TryRead(ReadOnlySpan<byte> block, int maxBytes)
    {
        if (!block.StartsWith("HTTP/"u8) || Head(ref block) is not [var first, .. var lines])
            return null;
        var words = first.Split(' ', 3);
        if (words.Length < 2 || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            return null;

        var headers = lines.Where(line => line.Contains(':'))
            .Select(line => KeyValuePair.Create(line[..line.IndexOf(':')].Trim(), line[(line.IndexOf(':') + 1)..].Trim()))
            .ToList();
        return Decoded(new HttpPayload { Status = status, Headers = headers, Body = [] }, block, maxBytes);
    }

    private static HttpPayload Decoded(HttpPayload payload, ReadOnlySpan<byte> block, int maxBytes)
    {
        string? problem = null;
        byte[] body = Contains(payload["Transfer-Encoding"], "chunked") ? ChunkedBody.Join(block, out problem) : [.. block];
        foreach (var encoding in (payload["Content-Encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries).Reverse())
        {
            var decoded = Inflate(body, encoding.ToLowerInvariant(), maxBytes, out var encodingProblem);
            problem ??= encodingProblem;
            if (decoded is null)
                return payload with { Problem = problem };
            if (decoded.Length > maxBytes)
                return payload with { IsTooLarge = true, Problem = $"the decoded body is larger than the limit of {maxBytes} bytes" };
            body = decoded;
        }

        return payload with { Body = body, Problem = problem };
    }

    // Takes the head off the block and gives its lines; the blank line behind it may be missing.
    private static List<string> Head(ref ReadOnlySpan<byte> block)
    {
        var lines = new List<string>();
        while (!block.IsEmpty)
        {
            var end = block.IndexOf((byte)'\n');
            var line = end < 0 ? block : block[..end];
            block = end < 0 ? default : block[(end + 1)..];
            line = line.TrimEnd((byte)'\r');
            if (line.IsEmpty)
                break;
            if (line[0] is (byte)' ' or (byte)'\t' && lines.Count > 1)
                lines[^1] += ' ' + Encoding.Latin1.GetString(line).Trim();
            else
                lines.Add(Encoding.Latin1.GetString(line));
        }

        return lines;
    }

    // Archives often keep the header of an encoding that they have undone: a body that does not look encoded is taken as it is.
    private static byte[]? Inflate(byte[] body, string encoding, int maxBytes, out string? problem)
    {
        problem = null;
        switch (encoding)
        {
            case "gzip" or "x-gzip":
                return GzipMember.IsStart(body) ? Gunzip(body, maxBytes, out problem) : body;
            case "deflate" when body is [var first, var second, ..] && (first & 0x0F) == 8 && ((first << 8) | second) % 31 == 0:
                return Copy(new ZLibStream(new MemoryStream(body), CompressionMode.Decompress), maxBytes, encoding, out problem);
            case "deflate":
                return UnlessPlain(body, Copy(new DeflateStream(new MemoryStream(body), CompressionMode.Decompress), maxBytes, encoding, out problem), ref problem);
            case "br":
                return UnlessPlain(body, Copy(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress), maxBytes, encoding, out problem), ref problem);
            case "" or "identity" or "none":
                return body;
            default:
                problem = $"content-encoding {encoding} is not supported";
                return null;
        }
    }

    // Unlike the framework's stream this one tells when the body is cut off.
    private static byte[] Gunzip(byte[] body, int maxBytes, out string? problem)
    {
        using var bytes = new ArchiveBytes(new MemoryStream(body), ArchivePosition.Start);
        using var decoded = new MemoryStream();
        while (decoded.Length <= maxBytes && bytes.Peek() is { IsEmpty: false } next)
        {
            decoded.Write(next);
            bytes.Advance(next.Length);
        }

        problem = bytes.Damage is null ? null : Damaged("gzip", decoded.Length);
        return decoded.ToArray();
    }

    private static byte[] UnlessPlain(byte[] body, byte[] decoded, ref string? problem)
    {
        if (problem is null || decoded.Length > 0)
            return decoded;
        problem = null;
        return body;
    }

    private static byte[] Copy(Stream encoded, int maxBytes, string encoding, out string? problem)
    {
        problem = null;
        using var decoded = new MemoryStream();
        using (encoded)
        {
            var buffer = new byte[16 * 1024];
            try
            {
                while (decoded.Length <= maxBytes && encoded.Read(buffer) is > 0 and var read)
                    decoded.Write(buffer, 0, read);
            }
            catch (Exception error) when (error is InvalidDataException or InvalidOperationException or IOException)
            {
                // BrotliStream says InvalidOperationException for bytes that are no Brotli.
                problem = Damaged(encoding, decoded.Length);
            }
        }

        return decoded.ToArray();
    }

    private static string Damaged(string encoding, long length) => $"the body's {encoding} encoding is damaged behind {length} decoded bytes";

    private static bool Contains(string? header, string word) => header?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static string? Find(IReadOnlyList<KeyValuePair<string, string>> headers, string name)
    {
        foreach (var (key, value) in headers)
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        return null;
    }
}
