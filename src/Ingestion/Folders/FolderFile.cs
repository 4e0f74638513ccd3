namespace Vigie.Ingestion.Folders;

/// <summary>A file of a folder source, as one look at the folder saw it.</summary>
/// <param name="Path">Below the folder, with forward slashes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Last write, UTC, to the millisecond.</param>
internal sealed record FolderFile(string Path, long Length, DateTimeOffset Modified)
{
    private static readonly string[] Endings = [".txt", ".html", ".htm", ".jsonl", ".ndjson"];

    public bool IsHtml => Ends(".html") || Ends(".htm");

    /// <summary>Each line is a document of its own.</summary>
    public bool IsLines => Ends(".jsonl") || Ends(".ndjson");

    /// <summary>The files below a folder that can be documents, in a stable order; links are not followed out of it.</summary>
    public static IEnumerable<FolderFile> Below(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        return new DirectoryInfo(folder).EnumerateFiles("*", options)
            .Where(file => Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .Select(file => new FolderFile(
                System.IO.Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), file.Length, Millisecond(file.LastWriteTimeUtc)))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
    }

    // What the database keeps of a time must compare equal to what the file system says at the next look.
    private static DateTimeOffset Millisecond(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    private bool Ends(string ending) => Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
