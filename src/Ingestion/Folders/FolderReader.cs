using Vigie.Ingestion.Documents;

namespace Vigie.Ingestion.Folders;

/// <summary>Reads the documents of a folder's files.</summary>
internal sealed class FolderReader(TimeProvider clock)
{
    /// <summary>The documents of <paramref name="file"/> behind <paramref name="position"/>.</summary>
    public IEnumerable<FolderItem> Read(FolderSource folder, FolderFile file, long position, int maxBytes) =>
        file.IsLines ? Lines(folder, file, position, maxBytes) : Whole(folder, file, maxBytes);

    private IEnumerable<FolderItem> Whole(FolderSource folder, FolderFile file, int maxBytes)
    {
        using var stream = Open(folder, file);
        var tooLarge = stream.Length > maxBytes;
        var content = new byte[tooLarge ? 0 : (int)stream.Length];
        stream.ReadExactly(content);
        var mediaType = file.IsHtml ? "text/html" : "text/plain";
        var document = Document(folder, file.Path, mediaType, content, tooLarge ? TooLarge(stream.Length, maxBytes) : null);
        yield return new FolderItem(file, document, file.Length);
    }

    private IEnumerable<FolderItem> Lines(FolderSource folder, FolderFile file, long position, int maxBytes)
    {
        using var stream = Open(folder, file);
        stream.Position = position;
        foreach (var line in new ByteLines(stream, maxBytes).Read())
        {
            position += line.LengthWithBreak;
            var location = $"{file.Path}@{position - line.LengthWithBreak}";
            if (line.Length > maxBytes)
                yield return new FolderItem(
                    file, Document(folder, location, "application/json", [], TooLarge(line.Length, maxBytes)), position);
            else if (!line.IsBlank)
                yield return new FolderItem(file, Document(folder, location, "application/json", line.Content, null), position);
        }
    }

    private static FileStream Open(FolderSource folder, FolderFile file) =>
        new(Path.Combine(folder.Path, file.Path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private RawDocument Document(FolderSource folder, string location, string mediaType, byte[] content, string? rejection) => new()
    {
        SourceId = folder.Source,
        Location = location,
        MediaType = mediaType,
        Content = content,
        RejectionReason = rejection,
        CollectedAt = clock.GetUtcNow(),
    };

    private static string TooLarge(long length, int maxBytes) =>
        $"{length} bytes are more than the limit of {maxBytes} bytes for one document";
}
