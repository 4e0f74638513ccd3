using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Vigie.Contracts;

/// <summary>Deterministic ids (UUID version 5, RFC 9562 §5.5): the same thing by any route has the same id.</summary>
public static class Identity
{
    private static readonly Guid Documents = new("6f1d3c52-5b0e-4c6a-9b63-0d6f3f2a8c11");
    private static readonly Guid Articles = new("b9a4b1de-0c1f-4e0b-8a58-3f8f7f4f1d27");

    /// <summary>Id of a document: its source and its raw content.</summary>
    /// <param name="sourceId">The source, as in <see cref="DocumentCollected.SourceId"/>.</param>
    /// <param name="url">Address, when known: the same bytes at two addresses are two documents.</param>
    /// <param name="content">The bytes as received.</param>
    public static Guid DocumentId(string sourceId, string? url, ReadOnlySpan<byte> content) =>
        NameBased(Documents, $"{sourceId}\n{url}\n{Convert.ToHexStringLower(SHA256.HashData(content))}");

    /// <summary>Id of an article: its canonical URL or, without one, its source and its title and text.</summary>
    /// <param name="url">Canonical URL, or null.</param>
    /// <param name="sourceId">The source; used only without a URL.</param>
    /// <param name="title">Title; case and white space do not count.</param>
    /// <param name="text">Text; case and white space do not count.</param>
    public static Guid ArticleId(string? url, string sourceId, string title, string text) =>
        NameBased(Articles, url ?? $"{sourceId}\n{Normalise(title)}\n{Normalise(text)}");

    private static string Normalise(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Guid NameBased(Guid space, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        var input = new byte[16 + bytes.Length];
        space.TryWriteBytes(input, bigEndian: true, out _);
        bytes.CopyTo(input, 16);
#pragma warning disable CA5350 // SHA-1 is what version 5 is defined with; nothing secret depends on it.
        Span<byte> hash = SHA1.HashData(input).AsSpan(0, 16);
#pragma warning restore CA5350
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((BinaryPrimitives.ReadUInt16BigEndian(hash[6..]) & 0x0FFF) | 0x5000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
