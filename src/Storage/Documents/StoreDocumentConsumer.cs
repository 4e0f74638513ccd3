using MassTransit;
using Vigie.Contracts;
using Vigie.Storage.Batches;

namespace Vigie.Storage.Documents;

/// <summary>Archives each collected document as it was received.</summary>
internal sealed partial class StoreDocumentConsumer(
    BatchQueue<DocumentCollected, bool> documents, ILogger<StoreDocumentConsumer> logger) : IConsumer<DocumentCollected>
{
    public async Task Consume(ConsumeContext<DocumentCollected> context)
    {
        var complete = await documents.WriteAsync(context.Message, context.CancellationToken);
        LogArchived(context.Message.DocumentId, complete);
    }

    [LoggerMessage(LogLevel.Debug, "Archived document {DocumentId}; all its articles were there: {Complete}")]
    private partial void LogArchived(Guid documentId, bool complete);
}
