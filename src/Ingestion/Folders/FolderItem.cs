using Vigie.Ingestion.Documents;

namespace Vigie.Ingestion.Folders;

/// <summary>A document of a folder and how far its file has been read once the document is published.</summary>
/// <param name="File">The file.</param>
/// <param name="Document">The document.</param>
/// <param name="Position">Bytes of the file up to the end of the document.</param>
internal sealed record FolderItem(FolderFile File, RawDocument Document, long Position);
