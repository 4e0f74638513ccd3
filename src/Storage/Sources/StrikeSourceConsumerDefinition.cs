using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Storage.Sources;

internal sealed class StrikeSourceConsumerDefinition : ConsumerDefinition<StrikeSourceConsumer>
{
    public StrikeSourceConsumerDefinition() => EndpointName = "storage-source-removed";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<StrikeSourceConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseStandardRetries(context);
}
