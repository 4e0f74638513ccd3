namespace Vigie.Storage.Database;

/// <summary>Section <c>Archive</c>.</summary>
internal sealed class ArchiveOptions
{
    /// <summary>Password of the role that can only read; without one the role is left alone.</summary>
    public string? ReaderPassword { get; set; }
}
