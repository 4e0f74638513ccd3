using MassTransit;
using Vigie.Contracts;

namespace Vigie.Ingestion.Imports;

/// <summary>Calls an import off.</summary>
internal sealed class CancelImportConsumer(ImportInbox inbox, ImportReports reports) : IConsumer<ImportCancelled>
{
    public async Task Consume(ConsumeContext<ImportCancelled> context)
    {
        await inbox.CancelAsync(context.Message, context.CancellationToken);
        // It would be told soon anyway; whoever sent it is likely to ask at once.
        await reports.TellAsync(context.CancellationToken);
    }
}
