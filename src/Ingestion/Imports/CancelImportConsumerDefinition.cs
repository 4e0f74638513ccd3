using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Ingestion.Imports;

internal sealed class CancelImportConsumerDefinition : ConsumerDefinition<CancelImportConsumer>
{
    public CancelImportConsumerDefinition() => EndpointName = "ingestion-import-cancelled";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<CancelImportConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseStandardRetries(context);
}
