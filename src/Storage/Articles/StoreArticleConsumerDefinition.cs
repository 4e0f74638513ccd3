using MassTransit;
using Vigie.Contracts;
using Vigie.Storage.Batches;

namespace Vigie.Storage.Articles;

internal sealed class StoreArticleConsumerDefinition : ConsumerDefinition<StoreArticleConsumer>
{
    public StoreArticleConsumerDefinition() => EndpointName = "storage-article-enriched";

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<StoreArticleConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseBatches<ArticleEnriched>(context);
}
