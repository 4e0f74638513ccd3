using Vigie.Contracts;
using Vigie.Storage.Batches;

namespace Vigie.Storage.Documents;

internal static class DocumentsExtensions
{
    public static void AddDocuments(this WebApplicationBuilder builder) =>
        builder.Services.AddBatches<DocumentCollected, bool, DocumentWriter>(options => options.DocumentBatchSize);
}
