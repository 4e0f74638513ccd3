using MassTransit;
using Vigie.Contracts;
using Vigie.Storage.Batches;

namespace Vigie.Storage.Documents;

internal sealed class StoreDocumentConsumerDefinition : ConsumerDefinition<StoreDocumentConsumer>
{
    public StoreDocumentConsumerDefinition() => EndpointName = "storage-document-collected";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<StoreDocumentConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseBatches<DocumentCollected>(context);
}
