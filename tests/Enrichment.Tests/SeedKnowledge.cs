using Vigie.Enrichment.Knowledge;

namespace Vigie.Enrichment.Tests;

/// <summary>Recognition with the data that is shipped in <c>seeds/</c>.</summary>
internal static class SeedKnowledge
{
    public static CurrentKnowledge Value { get; } = new(new KnowledgeOptions
    {
        Catalogue = Folder("catalogue"),
        Topics = Folder("topics"),
    });

    private static KnowledgeOptions.KnowledgeFolder Folder(string name) => new() { Path = Path.Combine(AppContext.BaseDirectory, "seeds", name) };
}
