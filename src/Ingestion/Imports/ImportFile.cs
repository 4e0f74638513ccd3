namespace Vigie.Ingestion.Imports;

/// <summary>A file that an import reads.</summary>
/// <param name="Name">Name, as documents' locations show it.</param>
/// <param name="Open">Opens it; throws a <see cref="FileFaultException"/> when that cannot be done.</param>
internal sealed record ImportFile(string Name, Func<CancellationToken, Stream> Open);
