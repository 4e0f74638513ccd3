using System.ComponentModel.DataAnnotations;

namespace Vigie.Ingestion.Imports;

/// <summary>Section <c>Imports</c>: which files may be imported, and how.</summary>
internal sealed class ImportOptions
{
    /// <summary>Folders whose files may be imported by path. They must be the same for all replicas. Without any, none may.</summary>
    public IList<string> AllowedPaths { get; } = [];

    /// <summary>Whether files may be imported by address.</summary>
    public bool AllowUrls { get; set; }

    /// <summary>Imports that one replica reads at the same time; 0 leaves them to other replicas.</summary>
    [Range(0, 64)]
    public int Concurrency { get; set; } = 1;

    /// <summary>Pause between two looks for imports that are due and for progress to report, in seconds.</summary>
    [Range(0.05, 60)]
    public double PollSeconds { get; set; } = 1;

    /// <summary>How long an import belongs to a replica that gives no sign of life, in seconds.</summary>
    [Range(1, 3600)]
    public double LeaseSeconds { get; set; } = 60;

    /// <summary>A larger document is rejected; bytes, after decoding.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxDocumentBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Documents that are read and published before the position is saved; fewer when they are large.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 128;

    /// <summary>Documents that are cleaned and published at the same time.</summary>
    [Range(1, 1024)]
    public int PublishConcurrency { get; set; } = 16;

    /// <summary>Attempts without getting any further, after which an import has failed; the pauses between them double up to five minutes.</summary>
    [Range(1, 100)]
    public int Attempts { get; set; } = 20;

    /// <summary>Pause before the second attempt, in seconds.</summary>
    [Range(0.01, 300)]
    public double RetrySeconds { get; set; } = 1;

    /// <summary>An import whose first documents are all rejected, as many as this, is none of the format that it was said to be.</summary>
    [Range(1, 1_000_000)]
    public int GiveUpAfterRejected { get; set; } = 1000;

    /// <summary>Errors that are kept of an import; more are only counted.</summary>
    [Range(0, 100_000)]
    public int KeptErrors { get; set; } = 1000;
}
