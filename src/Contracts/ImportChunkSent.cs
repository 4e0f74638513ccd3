namespace Vigie.Contracts;

/// <summary>Command: keep a piece of a file that is being uploaded. <see cref="ImportRequested"/> follows the last one.</summary>
public sealed record ImportChunkSent
{
    /// <summary>Id of the import.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>Bytes of the file before this piece.</summary>
    public required long Offset { get; init; }

    /// <summary>The piece as it was received, byte for byte.</summary>
    public required byte[] Content { get; init; }
}
