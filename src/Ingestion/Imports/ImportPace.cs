using Vigie.Ingestion.Archives;

namespace Vigie.Ingestion.Imports;

/// <summary>Measures how fast an import is read since this replica took it up, and what that means for the rest.</summary>
internal sealed class ImportPace(ImportProgress start, TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();

    public ImportProgress Estimate(ImportProgress now)
    {
        var pace = new ArchiveProgress(
            now.BytesRead, Total(now), start.BytesRead, now.Documents + now.Rejected - start.Documents - start.Rejected, clock.GetElapsedTime(_started));
        return now with
        {
            BytesPerSecond = pace.BytesPerSecond,
            DocumentsPerSecond = pace.RecordsPerSecond,
            SecondsLeft = pace.Remaining?.TotalSeconds,
        };
    }

    // The archives of a crawl are about the same size.
    private static long? Total(ImportProgress now) => now is { FilesTotal: { } files, File: > 0 }
        ? now.BytesOfFilesBefore / now.File * files
        : now.BytesTotal;
}
