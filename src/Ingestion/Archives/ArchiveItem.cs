using Vigie.Ingestion.Documents;

namespace Vigie.Ingestion.Archives;

/// <summary>A document of an archive, and where reading goes on once it is published.</summary>
/// <param name="Document">The document; one of which nothing can be read is there too, rejected with the problem as its reason.</param>
/// <param name="Position">Where its record starts.</param>
/// <param name="Next">Where the next one starts.</param>
/// <param name="Problem">What is wrong with the record though it was read as far as it goes; null when nothing is.</param>
internal sealed record ArchiveItem(RawDocument Document, ArchivePosition Position, ArchivePosition Next, string? Problem)
{
    /// <summary>The HTTP headers that came with the document; empty when it did not come by HTTP.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
