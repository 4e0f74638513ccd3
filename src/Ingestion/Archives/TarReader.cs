using System.Formats.Tar;
using System.IO.Compression;

namespace Vigie.Ingestion.Archives;

/// <summary>Reads the documents of a tar file, plain or gzip, as a stream; positions count its entries.</summary>
internal sealed class TarReader(ArchiveInput input, Stream file, long fileBytes, ArchivePosition from) : IArchiveReader
{
    private readonly RewindableStream _file = new(file);

    public ArchiveTally Tally { get; } = new();

    /// <summary>Bytes of the file that were read.</summary>
    public long FileBytes => _file.Position;

    public IEnumerable<ArchiveItem> Read()
    {
        var packed = new PackedFile(input, fileBytes);
        using var plain = GzipMember.IsStart(_file.Peek(4)) ? new GZipStream(_file, CompressionMode.Decompress) : (Stream)_file;
        using var tar = new System.Formats.Tar.TarReader(plain);
        for (var i = 0L; !packed.IsBomb; i++)
        {
            if (!TryNext(tar, out var entry, out var problem))
            {
                if (problem is not null)
                    yield return Tally.Count(input.Rejected(new ArchivePosition(i, 0), new ArchivePosition(i, 0), problem));
                yield break;
            }

            if (i < from.Offset || entry?.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
                continue;
            Tally.CountRecord();
            if (PackedFile.MediaType(entry.Name) is { } mediaType)
                yield return Tally.Count(Item(packed, entry, mediaType, new ArchivePosition(i, 0), new ArchivePosition(i + 1, 0)));
            else
                Tally.CountSkipped($"file {Path.GetExtension(entry.Name).ToLowerInvariant()}".TrimEnd());
        }

        yield return Tally.Count(input.Rejected(from, from, "the archive unpacks to more than an honest one would"));
    }

    public void Dispose() => _file.Dispose();

    private static bool TryNext(System.Formats.Tar.TarReader tar, out TarEntry? entry, out string? problem)
    {
        try
        {
            problem = null;
            entry = tar.GetNextEntry();
            return entry is not null;
        }
        catch (Exception error) when (IsDamage(error))
        {
            problem = $"the tar file cannot be read further: {error.Message}";
            entry = null;
            return false;
        }
    }

    private ArchiveItem Item(PackedFile packed, TarEntry entry, string mediaType, ArchivePosition position, ArchivePosition next)
    {
        try
        {
            return packed.Read(entry.Name, mediaType, entry.DataStream ?? Stream.Null, position, next);
        }
        catch (Exception error) when (IsDamage(error))
        {
            return input.Rejected(position, next, $"{entry.Name} cannot be unpacked: {error.Message}");
        }
    }

    private static bool IsDamage(Exception error) =>
        error is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException or NotSupportedException;
}
