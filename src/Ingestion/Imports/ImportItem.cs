using Vigie.Ingestion.Archives;

namespace Vigie.Ingestion.Imports;

/// <summary>Something to publish, and where reading goes on behind it.</summary>
/// <param name="Item">The document.</param>
/// <param name="Next">Where the next one starts.</param>
internal sealed record ImportItem(ArchiveItem Item, ImportPosition Next);
