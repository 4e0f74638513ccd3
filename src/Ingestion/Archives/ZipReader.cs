using System.IO.Compression;

namespace Vigie.Ingestion.Archives;

/// <summary>Reads the documents of a ZIP file; positions count its entries. The stream must be able to seek.</summary>
internal sealed class ZipReader(ArchiveInput input, Stream file, ArchivePosition from) : IArchiveReader
{
    public ArchiveTally Tally { get; } = new();

    /// <summary>Bytes of the file that the entries so far take up.</summary>
    public long FileBytes { get; private set; }

    public IEnumerable<ArchiveItem> Read()
    {
        var packed = new PackedFile(input, file.Length);
        using var zip = TryOpen(out var problem);
        for (var i = 0; i < (zip?.Entries.Count ?? 0) && !packed.IsBomb; i++)
        {
            var entry = zip!.Entries[i];
            FileBytes += entry.CompressedLength;
            if (i < from.Offset)
                continue;
            if (entry.FullName.EndsWith('/'))
                continue;
            Tally.CountRecord();
            if (PackedFile.MediaType(entry.Name) is { } mediaType)
                yield return Tally.Count(Item(packed, entry, mediaType, new ArchivePosition(i, 0), new ArchivePosition(i + 1, 0)));
            else
                Tally.CountSkipped($"file {Path.GetExtension(entry.Name).ToLowerInvariant()}".TrimEnd());
        }

        if ((packed.IsBomb ? "the archive unpacks to more than an honest one would" : problem) is { } reason)
            yield return Tally.Count(input.Rejected(from, new ArchivePosition(zip?.Entries.Count ?? 0, 0), reason));
    }

    public void Dispose() => file.Dispose();

    private ZipArchive? TryOpen(out string? problem)
    {
        try
        {
            problem = null;
            return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true) is { Entries.Count: >= 0 } zip ? zip : null;
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            problem = $"not a readable ZIP file: {error.Message}";
            return null;
        }
    }

    private ArchiveItem Item(PackedFile packed, ZipArchiveEntry entry, string mediaType, ArchivePosition position, ArchivePosition next)
    {
        try
        {
            using var content = entry.Open();
            return packed.Read(entry.FullName, mediaType, content, position, next);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return input.Rejected(position, next, $"{entry.FullName} cannot be unpacked: {error.Message}");
        }
    }
}
