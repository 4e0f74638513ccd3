using MassTransit;
using Vigie.Contracts;

namespace Vigie.Ingestion.Imports;

/// <summary>Calls an import off.</summary>
internal sealed class CancelImportConsumer(ImportInbox inbox) : IConsumer<ImportCancelled>
{
    public Task Consume(ConsumeContext<ImportCancelled> context) => inbox.CancelAsync(context.Message, context.CancellationToken);
}
