using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Ingestion.Sources;

internal sealed class RemoveSourceConsumerDefinition : ConsumerDefinition<RemoveSourceConsumer>
{
    public RemoveSourceConsumerDefinition() => EndpointName = "ingestion-source-removed";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<RemoveSourceConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseStandardRetries(context);
}
