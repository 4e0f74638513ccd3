namespace Vigie.Ingestion.Archives;

/// <summary>What was met in an archive so far.</summary>
internal sealed class ArchiveTally
{
    private readonly SortedDictionary<string, long> _skipped = new(StringComparer.Ordinal);

    /// <summary>Records read, whatever became of them.</summary>
    public long Records { get; private set; }

    /// <summary>Documents given out, without the rejected ones.</summary>
    public long Documents { get; private set; }

    /// <summary>Documents and places with a problem.</summary>
    public long Problems { get; private set; }

    /// <summary>Records that hold no document for us, by the reason.</summary>
    public IReadOnlyDictionary<string, long> Skipped => _skipped;

    public void CountRecord() => Records++;

    public void CountSkipped(string reason) => _skipped[reason] = _skipped.GetValueOrDefault(reason) + 1;

    public ArchiveItem Count(ArchiveItem item)
    {
        Documents += item.Document.RejectionReason is null ? 1 : 0;
        Problems += item.Problem is null ? 0 : 1;
        return item;
    }
}
