using MassTransit;
using Vigie.Contracts;

namespace Vigie.Ingestion.Imports;

/// <summary>Takes up an import.</summary>
internal sealed class RequestImportConsumer(ImportInbox inbox) : IConsumer<ImportRequested>
{
    public Task Consume(ConsumeContext<ImportRequested> context) => inbox.RequestAsync(context.Message, context.CancellationToken);
}
