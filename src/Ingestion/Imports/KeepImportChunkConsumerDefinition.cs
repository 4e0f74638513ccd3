using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Ingestion.Imports;

internal sealed class KeepImportChunkConsumerDefinition : ConsumerDefinition<KeepImportChunkConsumer>
{
    // Pieces are large. A full queue refuses more of them instead of filling the broker's disk: who uploads is slowed down.
    private const int MessagesAtOnce = 8;
    private const long MaxQueueBytes = 256L * 1024 * 1024;

    public KeepImportChunkConsumerDefinition() => EndpointName = "ingestion-import-chunk-sent";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<KeepImportChunkConsumer> consumerConfigurator,
        IRegistrationContext context)
    {
        endpointConfigurator.UseStandardRetries(context);
        endpointConfigurator.PrefetchCount = MessagesAtOnce;
        endpointConfigurator.ConcurrentMessageLimit = MessagesAtOnce / 2;
        if (endpointConfigurator is not IRabbitMqReceiveEndpointConfigurator queue)
            return;
        queue.SetQueueArgument("x-max-length-bytes", MaxQueueBytes);
        queue.SetQueueArgument("x-overflow", "reject-publish");
    }
}
