namespace Vigie.Query.Imports;

/// <summary>Says that an import was accepted, or its cancellation.</summary>
/// <param name="Id">Id of the import.</param>
/// <param name="Status">accepted.</param>
internal sealed record ImportReceipt(Guid Id, string Status);
