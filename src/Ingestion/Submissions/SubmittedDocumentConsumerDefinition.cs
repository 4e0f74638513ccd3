using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Ingestion.Submissions;

internal sealed class SubmittedDocumentConsumerDefinition : ConsumerDefinition<SubmittedDocumentConsumer>
{
    public SubmittedDocumentConsumerDefinition() => EndpointName = "ingestion-document-submitted";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<SubmittedDocumentConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseStandardRetries(context);
}
