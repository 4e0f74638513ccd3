using Vigie.Text.Encodings;

namespace Vigie.Ingestion.Archives;

/// <summary>The files of a ZIP or tar file as documents: what kind they are, and the guard against bombs.</summary>
internal sealed class PackedFile(ArchiveInput input, long archiveBytes)
{
    // Text seldom packs to a hundredth; what unpacks to more than this many times its archive was made to do so.
    private const int MaxRatio = 200;
    private const long AlwaysAllowed = 64L * 1024 * 1024;

    private long _unpacked;

    /// <summary>The archive unpacks to more than an honest one would: no more of it is read.</summary>
    public bool IsBomb => _unpacked > AlwaysAllowed && _unpacked / MaxRatio > archiveBytes;

    /// <summary>The media type of a document by its name; null for files that are none.</summary>
    public static string? MediaType(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => "text/html",
        ".txt" => "text/plain",
        ".json" => "application/json",
        _ => null,
    };

    /// <summary>Reads a file up to the limit. Throws what reading a damaged archive throws.</summary>
    public ArchiveItem Read(string name, string mediaType, Stream content, ArchivePosition position, ArchivePosition next)
    {
        using var read = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (read.Length <= input.MaxDocumentBytes && content.Read(buffer) is > 0 and var count)
            read.Write(buffer, 0, count);

        _unpacked += read.Length;
        var location = $"{input.Name}/{StorableText.Clean(name)}";
        return read.Length > input.MaxDocumentBytes
            ? Located(input.Rejected(position, next, $"the file is larger than the limit of {input.MaxDocumentBytes} bytes for one document"), location)
            : Located(new ArchiveItem(input.Document(position, mediaType, read.ToArray()), position, next, null), location);
    }

    private static ArchiveItem Located(ArchiveItem item, string location) =>
        item with { Document = item.Document with { Location = location } };
}
