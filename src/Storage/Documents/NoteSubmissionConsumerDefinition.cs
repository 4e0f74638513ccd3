using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Storage.Documents;

internal sealed class NoteSubmissionConsumerDefinition : ConsumerDefinition<NoteSubmissionConsumer>
{
    public NoteSubmissionConsumerDefinition() => EndpointName = "storage-document-submitted";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<NoteSubmissionConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseStandardRetries(context);
}
