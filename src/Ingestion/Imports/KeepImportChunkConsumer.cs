using MassTransit;
using Vigie.Contracts;

namespace Vigie.Ingestion.Imports;

/// <summary>Keeps a piece of an upload.</summary>
internal sealed class KeepImportChunkConsumer(ImportInbox inbox) : IConsumer<ImportChunkSent>
{
    public Task Consume(ConsumeContext<ImportChunkSent> context) => inbox.KeepAsync(context.Message, context.CancellationToken);
}
