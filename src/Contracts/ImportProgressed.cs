namespace Vigie.Contracts;

/// <summary>Event: an import has come further. It tells the whole state, so that of several the one with the highest number holds.</summary>
public sealed record ImportProgressed
{
    /// <summary>What was asked for.</summary>
    public required ImportRequested Request { get; init; }

    /// <summary>Rises with every change of the import.</summary>
    public required long Sequence { get; init; }

    /// <summary>How far it has come.</summary>
    public required ImportState State { get; init; }

    /// <summary>Why it ended so, or why it waits; null when nothing is to be said.</summary>
    public string? Reason { get; init; }

    /// <summary>When reading began; null before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Bytes of the file that are read; of a list of archives those of all archives so far.</summary>
    public required long BytesRead { get; init; }

    /// <summary>Bytes of the file; null when not known.</summary>
    public long? BytesTotal { get; init; }

    /// <summary>Archives of a list that are read; null for a single file.</summary>
    public int? FilesRead { get; init; }

    /// <summary>Archives of a list; null for a single file and before the list is read.</summary>
    public int? FilesTotal { get; init; }

    /// <summary>Documents in which at least one article was found.</summary>
    public required long Documents { get; init; }

    /// <summary>Articles found in them.</summary>
    public required long Articles { get; init; }

    /// <summary>Documents that could not be used; each is there as a rejected document with its reason.</summary>
    public required long Rejected { get; init; }

    /// <summary>Records that hold no document, by the reason.</summary>
    public IReadOnlyDictionary<string, long> Skipped { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Bytes read a second; 0 before reading began.</summary>
    public required double BytesPerSecond { get; init; }

    /// <summary>Documents read a second, the rejected ones included; 0 before reading began.</summary>
    public required double DocumentsPerSecond { get; init; }

    /// <summary>How long the rest takes at this rate; null when that cannot be told.</summary>
    public double? SecondsLeft { get; init; }

    /// <summary>Errors so far; of very many only the first ones are kept.</summary>
    public required long ErrorCount { get; init; }

    /// <summary>Errors that were not told before.</summary>
    public IReadOnlyList<ImportError> Errors { get; init; } = [];
}
