using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Storage.Sources;

internal sealed class ListSourceConsumerDefinition : ConsumerDefinition<ListSourceConsumer>
{
    public ListSourceConsumerDefinition() => EndpointName = "storage-source-registered";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<ListSourceConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseStandardRetries(context);
}
