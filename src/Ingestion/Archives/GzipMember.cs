using System.Buffers.Binary;
using System.IO.Compression;

namespace Vigie.Ingestion.Archives;

/// <summary>
/// One member of a gzip file (RFC 1952). The framework reads concatenated members as one stream and does not tell where they
/// meet, so header and trailer are read here and only the deflated data between them by the framework.
/// </summary>
internal sealed class GzipMember : IDisposable
{
    private const int UsualHeaderBytes = 512;
    private const int MaxHeaderBytes = 64 * 1024;

    private readonly RewindableStream _file;
    private readonly DeflateStream _data;
    private uint _crc;

    private GzipMember(RewindableStream file, long start)
    {
        (_file, Start) = (file, start);
        _data = new DeflateStream(file, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>Bytes of the file before the member.</summary>
    public long Start { get; }

    /// <summary>Uncompressed bytes read.</summary>
    public long Length { get; private set; }

    /// <summary>Tells whether bytes look like a member's first: magic, deflate, no flag that is reserved.</summary>
    public static bool IsStart(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 8, var flags, ..] && (flags & 0xE0) == 0;

    /// <summary>The member that starts at the file's position; null when none does, or its header is cut off.</summary>
    public static GzipMember? TryOpen(RewindableStream file)
    {
        var start = file.Position;
        var length = HeaderLength(file.Peek(UsualHeaderBytes)) ?? HeaderLength(file.Peek(MaxHeaderBytes));
        if (length is null)
            return null;
        file.Advance(length.Value);
        return new GzipMember(file, start);
    }

    /// <summary>Reads on; 0 at the end of the member. Throws <see cref="InvalidDataException"/> where the data are damaged or cut off.</summary>
    public int Read(Span<byte> buffer)
    {
        var read = _data.Read(buffer);
        Length += read;
        _crc = Crc32.Append(_crc, buffer[..read]);
        if (read == 0)
            PassTrailer();
        return read;
    }

    public void Dispose() => _data.Dispose();

    // How much of its last read the inflater used is not told, so the trailer is looked for in it: eight bytes that are known.
    private void PassTrailer()
    {
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)Length);

        var wanted = _file.TakeBackLastRead() + trailer.Length;
        var ahead = _file.Peek(wanted);
        var found = ahead.IndexOf(trailer);
        if (found < 0)
            throw new InvalidDataException(
                ahead.Length < wanted ? "the file ends inside a gzip member" : "the checksum of a gzip member is not that of its data");
        _file.Advance(found + trailer.Length);
    }

    private static int? HeaderLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 10 || !IsStart(bytes))
            return null;

        var flags = bytes[3];
        var at = 10;
        if ((flags & 4) != 0)
            at += bytes.Length < at + 2 ? MaxHeaderBytes : 2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
        for (var text = flags & 0x18; text != 0; text &= text - 1)
        {
            var end = at < bytes.Length ? bytes[at..].IndexOf((byte)0) : -1;
            if (end < 0)
                return null;
            at += end + 1;
        }

        at += (flags & 2) == 0 ? 0 : 2;
        return at <= bytes.Length ? at : null;
    }
}
