using MassTransit;
using Vigie.Contracts;

namespace Vigie.Ingestion.Sources;

/// <summary>Takes up a source, or a change of one.</summary>
internal sealed class RegisterSourceConsumer(SourceStore sources) : IConsumer<SourceRegistered>
{
    public Task Consume(ConsumeContext<SourceRegistered> context) => sources.RegisterAsync(context.Message, context.CancellationToken);
}
