using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Storage.Sources;

internal sealed class LogVisitConsumerDefinition : ConsumerDefinition<LogVisitConsumer>
{
    public LogVisitConsumerDefinition() => EndpointName = "storage-source-fetched";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<LogVisitConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseStandardRetries(context);
}
