using System.ComponentModel.DataAnnotations;

namespace Vigie.Ingestion.Folders;

/// <summary>A folder that is followed as a source.</summary>
internal sealed class FolderSource
{
    /// <summary>The folder; everything below it counts.</summary>
    [Required]
    public required string Path { get; init; }

    /// <summary>Source id that its documents get.</summary>
    [Required]
    public required string Source { get; init; }
}
