using Vigie.Ingestion.Archives;

namespace Vigie.Ingestion.Imports;

/// <summary>A place in an import at which reading can go on.</summary>
/// <param name="File">Number of the file: 0 but in a list of archives.</param>
/// <param name="Within">Place in that file.</param>
internal readonly record struct ImportPosition(int File, ArchivePosition Within);
