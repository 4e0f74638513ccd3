using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Ingestion.Imports;

internal sealed class RequestImportConsumerDefinition : ConsumerDefinition<RequestImportConsumer>
{
    public RequestImportConsumerDefinition() => EndpointName = "ingestion-import-requested";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<RequestImportConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseStandardRetries(context);
}
