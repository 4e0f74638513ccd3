namespace Vigie.Ingestion.Folders;

/// <summary>How far a file was read, and the state that it was in.</summary>
/// <param name="Length">Its length then, bytes.</param>
/// <param name="Modified">Its last write then, UTC.</param>
/// <param name="Position">Bytes read and published.</param>
internal sealed record ReadMark(long Length, DateTimeOffset Modified, long Position)
{
    /// <summary>Where to go on in <paramref name="file"/>; null when nothing is left. A changed file is read anew.</summary>
    public static long? Next(ReadMark? mark, FolderFile file)
    {
        if (mark is null || mark.Length != file.Length || mark.Modified != file.Modified)
            return 0;
        return mark.Position < file.Length ? mark.Position : null;
    }
}
