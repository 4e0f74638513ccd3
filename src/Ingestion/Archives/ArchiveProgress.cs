namespace Vigie.Ingestion.Archives;

/// <summary>How far the reading of an archive has come.</summary>
/// <param name="Bytes">Bytes of the file that are read, those before the resumed position included.</param>
/// <param name="TotalBytes">Bytes of the whole file; null when not known.</param>
/// <param name="BytesBefore">Bytes that an earlier run had read.</param>
/// <param name="Records">Records read in this run.</param>
/// <param name="Elapsed">Time of this run.</param>
internal readonly record struct ArchiveProgress(long Bytes, long? TotalBytes, long BytesBefore, long Records, TimeSpan Elapsed)
{
    /// <summary>0 to 1; null when the total is not known.</summary>
    public double? Fraction => TotalBytes is > 0 ? Math.Clamp((double)Bytes / TotalBytes.Value, 0, 1) : null;

    /// <summary>Bytes of the file a second in this run; 0 before any time has passed.</summary>
    public double BytesPerSecond => Elapsed > TimeSpan.Zero ? (Bytes - BytesBefore) / Elapsed.TotalSeconds : 0;

    public double RecordsPerSecond => Elapsed > TimeSpan.Zero ? Records / Elapsed.TotalSeconds : 0;

    /// <summary>Time that the rest takes at the rate so far; null when that cannot be told.</summary>
    public TimeSpan? Remaining => TotalBytes is { } total && BytesPerSecond is > 0 and var rate
        ? TimeSpan.FromSeconds(Math.Min(Math.Max(0, total - Bytes) / rate, TimeSpan.FromDays(3650).TotalSeconds))
        : null;
}
