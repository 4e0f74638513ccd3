namespace Vigie.Ingestion.Archives;

/// <summary>Reads the documents of a file one by one, with the position of each.</summary>
internal interface IArchiveReader : IDisposable
{
    /// <summary>What was met so far.</summary>
    ArchiveTally Tally { get; }

    /// <summary>Bytes of the file that were read, those before the first position included.</summary>
    long FileBytes { get; }

    /// <summary>The documents, and the places where there should be one and nothing can be read.</summary>
    IEnumerable<ArchiveItem> Read();
}
