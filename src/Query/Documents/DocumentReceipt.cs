namespace Vigie.Query.Documents;

/// <summary>Says that a document was taken in.</summary>
/// <param name="Id">Id of the document: the same document from the same source has the same.</param>
/// <param name="Status">received.</param>
internal sealed record DocumentReceipt(Guid Id, string Status);
