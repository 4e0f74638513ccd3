using Vigie.Text.Catalogue;
using Vigie.Text.Topics;

namespace Vigie.Text.Tests;

/// <summary>The data that is shipped in <c>seeds/</c>.</summary>
internal static class Seeds
{
    public static Catalog Catalogue { get; } = Catalog.Load(Files("catalogue"));

    public static ArticleAnnotator Annotator { get; } = new(Catalogue, TopicDefinitions.Load(Files("topics")));

    public static IEnumerable<CatalogFile> Files(string folder) =>
        new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "seeds", folder)).EnumerateFiles("*.tsv")
            .Select(file => new CatalogFile(file.Name, File.ReadAllText(file.FullName)));
}
