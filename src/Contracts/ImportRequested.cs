namespace Vigie.Contracts;

/// <summary>Command: import a file that was uploaded, or one that ingestion can reach.</summary>
public sealed record ImportRequested
{
    /// <summary>Id of the import.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>What the file is.</summary>
    public required ImportFormat Format { get; init; }

    /// <summary>Source of the documents that do not name one.</summary>
    public required string SourceId { get; init; }

    /// <summary>BCP 47 code of the documents that do not state theirs; null leaves it to their text.</summary>
    public string? Language { get; init; }

    /// <summary>Names in the file, by our fields (see <see cref="ImportFields"/>); empty when the names are ours.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Name of the file, as the client gives it.</summary>
    public string? FileName { get; init; }

    /// <summary>Path of the file where ingestion runs; null when it was not given by path.</summary>
    public string? Path { get; init; }

    /// <summary>Address of the file; null when it was not given by address.</summary>
    public string? Url { get; init; }

    /// <summary>Address that the lines of a list of archives are relative to; null for Common Crawl's.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Bytes that were uploaded; null when the file is given by path or address.</summary>
    public long? Length { get; init; }

    /// <summary>When the API accepted it, UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }
}
