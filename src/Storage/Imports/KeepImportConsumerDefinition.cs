using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Storage.Imports;

internal sealed class KeepImportConsumerDefinition : ConsumerDefinition<KeepImportConsumer>
{
    public KeepImportConsumerDefinition() => EndpointName = "storage-import-progressed";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<KeepImportConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseStandardRetries(context);
}
