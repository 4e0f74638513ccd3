using Vigie.Contracts;
using Vigie.Storage.Batches;

namespace Vigie.Storage.Articles;

internal static class ArticlesExtensions
{
    public static void AddArticles(this WebApplicationBuilder builder) =>
        builder.Services.AddBatches<ArticleEnriched, ArticleStored, ArticleWriter>(options => options.ArticleBatchSize);
}
