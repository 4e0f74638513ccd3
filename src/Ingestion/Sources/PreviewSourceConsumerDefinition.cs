using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Ingestion.Sources;

internal sealed class PreviewSourceConsumerDefinition : ConsumerDefinition<PreviewSourceConsumer>
{
    public PreviewSourceConsumerDefinition() => EndpointName = "ingestion-source-preview-requested";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<PreviewSourceConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseStandardRetries(context);
}
