using MassTransit;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Enrichment.Articles;

internal sealed class EnrichArticleConsumerDefinition : ConsumerDefinition<EnrichArticleConsumer>
{
    public EnrichArticleConsumerDefinition() => EndpointName = "enrichment-article-collected";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<EnrichArticleConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseStandardRetries(context);
}
