using Microsoft.Extensions.Options;

namespace Vigie.Enrichment.Knowledge;

internal static class KnowledgeExtensions
{
    public static void AddKnowledge(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<KnowledgeOptions>().Bind(builder.Configuration).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => new CurrentKnowledge(services.GetRequiredService<IOptions<KnowledgeOptions>>().Value));
        builder.Services.AddHostedService<KnowledgeReloader>();
    }
}
