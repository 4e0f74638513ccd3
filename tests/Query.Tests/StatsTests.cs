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
}
