using MassTransit;
using Vigie.Contracts;
using Vigie.ServiceDefaults.Bus;
using Vigie.Storage.Batches;

namespace Vigie.Storage.Articles;

/// <summary>Stores each enriched article, together with those that arrive at the same time, and says so once it is committed.</summary>
internal sealed partial class StoreArticleConsumer(
    BatchQueue<ArticleEnriched, ArticleStored> articles, ILogger<StoreArticleConsumer> logger) : IConsumer<ArticleEnriched>
{
    public async Task Consume(ConsumeContext<ArticleEnriched> context)
    {
        var stored = await articles.WriteAsync(context.Message, context.CancellationToken);
        await context.PublishConfirmedAsync(stored, context.CancellationToken);
        LogStored(stored.ArticleId, stored.Revision, stored.Current);
    }

    [LoggerMessage(LogLevel.Debug, "Stored article {ArticleId}, revision {Revision}, current: {Current}")]
    private partial void LogStored(Guid articleId, int revision, bool current);
}
