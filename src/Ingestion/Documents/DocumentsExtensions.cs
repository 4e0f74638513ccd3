using Vigie.Text.Extraction;

namespace Vigie.Ingestion.Documents;

internal static class DocumentsExtensions
{
    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ArticleExtractor>();
        builder.Services.AddSingleton<DocumentReader>();
        builder.Services.AddSingleton<DocumentPublisher>();
    }
}
