using Microsoft.Extensions.Options;
using Vigie.Text;
using Vigie.Text.Catalogue;
using Vigie.Text.Topics;

namespace Vigie.Enrichment.Knowledge;

internal static class KnowledgeExtensions
{
    public static void AddKnowledge(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<KnowledgeOptions>().Bind(builder.Configuration).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => Load(services.GetRequiredService<IOptions<KnowledgeOptions>>().Value));
    }

    private static ArticleKnowledge Load(KnowledgeOptions options)
    {
        var catalogue = Catalog.Load(Files(options.Catalogue.Path, "*.tsv"));
        var topics = TopicDefinitions.Load(Files(options.Topics.Path, "*"));
        return new ArticleKnowledge(new ArticleAnnotator(catalogue, topics), catalogue, $"{catalogue.Version}.{topics.Version}");
    }

    private static IEnumerable<CatalogFile> Files(string folder, string pattern) =>
        new DirectoryInfo(folder).EnumerateFiles(pattern)
            .Where(file => file.Extension is ".tsv" or ".json")
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new CatalogFile(file.Name, File.ReadAllText(file.FullName)));
}
