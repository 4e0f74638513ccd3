using System.IO.Compression;

namespace Vigie.Ingestion.Fetching;

/// <summary>Undoes the content codings of HTTP (RFC 9110 §8.4.1) within a limit.</summary>
internal static class Decompression
{
    // More than one coding is rare; many are an attack.
    private const int MaxCodings = 3;

    /// <summary>The bytes behind the codings, which are named in the order in which they were applied.</summary>
    /// <exception cref="InvalidDataException">A coding is not known, damaged, or gives more than <paramref name="maxBytes"/>.</exception>
    public static byte[] Undo(byte[] body, ICollection<string> codings, int maxBytes)
    {
        if (codings.Count > MaxCodings)
            throw new InvalidDataException($"{codings.Count} content codings are more than {MaxCodings}");
        foreach (var coding in codings.Reverse())
            body = Undo(body, coding.ToLowerInvariant(), maxBytes);
        return body;
    }

    /// <summary>True for bytes that begin as gzip does (RFC 1952 §2.3.1).</summary>
    public static bool IsGzip(ReadOnlySpan<byte> body) => body.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    private static byte[] Undo(byte[] body, string coding, int maxBytes) => coding switch
    {
        "identity" or "" => body,
        // Servers that compress only some answers label all of them.
        "gzip" or "x-gzip" when !IsGzip(body) => body,
        "gzip" or "x-gzip" => ReadAll(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), maxBytes),
        "deflate" => ReadAll(Inflate(body), maxBytes),
        "br" => ReadAll(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress), maxBytes),
        _ => throw new InvalidDataException($"the content coding «{coding}» is not known"),
    };

    // «deflate» means the zlib format, but some servers send the bare stream. A zlib header (RFC 1950 §2.2) tells them apart.
    private static Stream Inflate(byte[] body)
    {
        var zlib = body.Length >= 2 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0;
        return zlib
            ? new ZLibStream(new MemoryStream(body), CompressionMode.Decompress)
            : new DeflateStream(new MemoryStream(body), CompressionMode.Decompress);
    }

    private static byte[] ReadAll(Stream stream, int maxBytes)
    {
        using (stream)
        {
            var output = new MemoryStream();
            var buffer = new byte[32 * 1024];
            int read;
            while ((read = Read(stream, buffer)) > 0)
            {
                if (output.Length + read > maxBytes)
                    throw new InvalidDataException($"the answer is longer than {maxBytes} bytes after decompression");
                output.Write(buffer, 0, read);
            }

            return output.ToArray();
        }
    }

    // Of the decoders, Brotli's alone takes damaged input for misuse.
    private static int Read(Stream stream, byte[] buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (InvalidOperationException error)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }
}
