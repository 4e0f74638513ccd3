using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Ingestion.Sources;

internal sealed class RegisterSourceConsumerDefinition : ConsumerDefinition<RegisterSourceConsumer>
{
    public RegisterSourceConsumerDefinition() => EndpointName = "ingestion-source-registered";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<RegisterSourceConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseStandardRetries(context);
}
