using MassTransit;
using Vigie.Contracts;
using Vigie.Enrichment.Knowledge;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Enrichment.Articles;

/// <summary>Annotates each collected article and passes it on.</summary>
internal sealed class EnrichArticleConsumer(CurrentKnowledge current, TimeProvider clock) : IConsumer<ArticleCollected>
{
    public Task Consume(ConsumeContext<ArticleCollected> context)
    {
        var knowledge = current.Value;
        return context.PublishConfirmedAsync(
            new ArticleEnriched
            {
                Article = context.Message,
                Annotations = knowledge.Annotate(context.Message),
                KnowledgeVersion = knowledge.Version,
                EnrichedAt = clock.GetUtcNow(),
            },
            context.CancellationToken);
    }
}
