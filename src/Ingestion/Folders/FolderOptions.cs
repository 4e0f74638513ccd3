using System.ComponentModel.DataAnnotations;

namespace Vigie.Ingestion.Folders;

/// <summary>Section <c>Ingestion</c>: the folders whose documents are collected, and how.</summary>
internal sealed class FolderOptions
{
    /// <summary>The folders to follow.</summary>
    public IList<FolderSource> Folders { get; } = [];

    /// <summary>Pause between two looks at a folder, in seconds.</summary>
    [Range(0.05, 3600)]
    public double PollSeconds { get; set; } = 2;

    /// <summary>How long a file must have been left alone before it is read, in seconds, so that none is read half written.</summary>
    [Range(0, 3600)]
    public double SettleSeconds { get; set; } = 1;

    /// <summary>A larger document is rejected; bytes.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxDocumentBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Documents that are read and published before the position is saved.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 128;

    /// <summary>Documents that are read and published at the same time.</summary>
    [Range(1, 1024)]
    public int Concurrency { get; set; } = 16;
}
