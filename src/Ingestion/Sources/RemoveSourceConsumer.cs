using MassTransit;
using Vigie.Contracts;

namespace Vigie.Ingestion.Sources;

/// <summary>Leaves a source.</summary>
internal sealed class RemoveSourceConsumer(SourceStore sources) : IConsumer<SourceRemoved>
{
    public Task Consume(ConsumeContext<SourceRemoved> context) => sources.RemoveAsync(context.Message, context.CancellationToken);
}
