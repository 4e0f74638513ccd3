using MassTransit;
using Vigie.Contracts;

namespace Vigie.Ingestion.Imports;

/// <summary>Takes up an import.</summary>
internal sealed class RequestImportConsumer(ImportInbox inbox, ImportReports reports) : IConsumer<ImportRequested>
{
    public async Task Consume(ConsumeContext<ImportRequested> context)
    {
        await inbox.RequestAsync(context.Message, context.CancellationToken);
        // It would be told soon anyway; whoever sent it is likely to ask at once.
        await reports.TellAsync(context.CancellationToken);
    }
}
