using Vigie.Ingestion.Archives;

namespace Vigie.Ingestion.Imports;

/// <summary>How far an import was read, and what was found so far; kept as JSON.</summary>
internal sealed record ImportProgress
{
    /// <summary>Number of the file that is read.</summary>
    public int File { get; init; }

    /// <summary>Place in it, as <see cref="ArchivePosition.ToString"/> writes it.</summary>
    public string Within { get; init; } = "0";

    /// <summary>Bytes of the files before it.</summary>
    public long BytesOfFilesBefore { get; init; }

    public long BytesRead { get; init; }

    public long? BytesTotal { get; init; }

    /// <summary>Files of a list of archives; null for a single file.</summary>
    public int? FilesTotal { get; init; }

    public long Documents { get; init; }

    public long Articles { get; init; }

    public long Rejected { get; init; }

    public long Errors { get; init; }

    /// <summary>The first reason for which a document was rejected.</summary>
    public string? FirstRejection { get; init; }

    public IReadOnlyDictionary<string, long> Skipped { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    public double BytesPerSecond { get; init; }

    public double DocumentsPerSecond { get; init; }

    public double? SecondsLeft { get; init; }

    public ImportPosition Position() =>
        ArchivePosition.TryParse(Within, out var within) ? new(File, within) : throw new InvalidOperationException($"«{Within}» is no position.");
}
