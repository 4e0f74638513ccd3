using System.ComponentModel.DataAnnotations;

namespace Vigie.Query.Imports;

/// <summary>Section <c>Imports</c>: limits of uploads.</summary>
public sealed class ImportsOptions
{
    /// <summary>Largest file, in bytes. Until it is read it lies in ingestion's database.</summary>
    [Range(1, 1024L * 1024 * 1024 * 1024)]
    public long MaxBytes { get; set; } = 20L * 1024 * 1024 * 1024;

    /// <summary>Bytes of a piece on the bus.</summary>
    [Range(1024, 8 * 1024 * 1024)]
    public int ChunkBytes { get; set; } = 512 * 1024;

    /// <summary>Pieces that are on their way to the broker at the same time.</summary>
    [Range(1, 64)]
    public int ChunksAtOnce { get; set; } = 4;

    /// <summary>Seconds within which the broker must have taken over a piece. It refuses pieces while ingestion cannot keep up.</summary>
    [Range(1, 600)]
    public int ConfirmSeconds { get; set; } = 30;
}
