using Vigie.Query.Tests.Sources;

namespace Vigie.Query.Tests;

[Collection(QueryCollection.Name)]
public sealed class StatsTests(QueryService service)
{
    [Fact]
    public async Task Figures_count_what_the_archive_holds()
    {
        var before = await service.GetAsync("/api/stats");
        await service.Rows.DocumentAsync(Guid.NewGuid(), "rejected", "vide");
        await service.Rows.ArticleAsync("Un de plus", source: "compte");

        var after = await service.GetAsync("/api/stats");

        Assert.Equal(before["documents"]!["rejected"]!.GetValue<int>() + 1, after["documents"]!["rejected"]!.GetValue<int>());
        Assert.Equal(before["articles"]!.GetValue<int>() + 1, after["articles"]!.GetValue<int>());
        Assert.Equal(before["sources"]!.GetValue<int>() + 1, after["sources"]!.GetValue<int>());
        Assert.Equal(8, after["entities"]!.GetValue<int>());
        Assert.Equal(0, after["happenings"]!.GetValue<int>());
        Assert.Equal("2026-01-01T00:01:00Z", after["firstStored"]!.GetValue<string>());
        Assert.True(string.CompareOrdinal(after["lastStored"]!.GetValue<string>(), before["lastStored"]!.GetValue<string>()) > 0);
    }

    [Fact]
    public async Task A_source_is_counted_once_whether_it_is_registered_or_an_article_came_from_it_or_both()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        var before = (await service.GetAsync("/api/stats"))["sources"]!.GetValue<int>();
        await service.Rows.ArticleAsync("Encore un", source: "les-deux");
        await archive.AddAsync("les-deux", "Les deux");
        await archive.AddAsync("sans-article", "Sans article");

        Assert.Equal(before + 2, (await service.GetAsync("/api/stats"))["sources"]!.GetValue<int>());
    }
}
