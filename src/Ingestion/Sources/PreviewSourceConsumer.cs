using MassTransit;
using Vigie.Contracts;
using Vigie.Ingestion.Visits;

namespace Vigie.Ingestion.Sources;

/// <summary>Visits a source as if it were registered and tells what it lists, keeping nothing.</summary>
internal sealed class PreviewSourceConsumer(SourceLister lister) : IConsumer<SourcePreviewRequested>
{
    public async Task Consume(ConsumeContext<SourcePreviewRequested> context)
    {
        var visit = new Visit { SourceId = "preview", Source = context.Message.Definition, Memory = VisitMemory.Nothing };
        var listing = await lister.ListAsync(visit, context.CancellationToken);
        await context.RespondAsync(new SourcePreviewed
        {
            Outcome = SourceVisitor.Outcome(listing),
            Reason = listing.Reason ?? listing.Fetched.Reason,
            ReadFrom = listing.Fetched.Url.AbsoluteUri,
            Items = [.. listing.Items.Select(Item)],
            Problems = listing.Problems,
        });
    }

    private static SourcePreviewItem Item(ListedItem item) => new()
    {
        Title = item.Declared?.Title,
        Url = item.Page?.AbsoluteUri,
        Published = item.Declared?.Published,
        IsComplete = item.IsComplete,
    };
}
