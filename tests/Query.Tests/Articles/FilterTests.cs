namespace Vigie.Query.Tests.Articles;

[Collection(QueryCollection.Name)]
public sealed class FilterTests(QueryService service)
{
    private const string Geneva = "Les négociations reprennent à Genève";
    private const string SilkRoad = "La route de la Soie passe par le port";
    private const string Astana = "Sommet à Astana";
    private const string Cotton = "Soie et coton";
    private const string English = "Russian news";

    [Theory]
    [InlineData("entity=p-poutine", Astana, Geneva)]
    [InlineData("entity=Q7747", Astana, Geneva)]
    [InlineData("entity=vladimir%20POUTINE", Astana, Geneva)]
    [InlineData("entity=OCS", Astana)]
    [InlineData("entity=l'initiative%20des%20nouvelles%20routes%20de%20la%20soie", SilkRoad)]
    [InlineData("entity=oc", Cotton, English)]
    [InlineData("entity=personne")]
    [InlineData("topic=medtop:20000001", Astana, Geneva)]
    [InlineData("topic=medtop:9")]
    [InlineData("country=RU", Astana, Geneva)]
    [InlineData("country=kz", Astana)]
    [InlineData("country=ZZ")]
    [InlineData("language=en", English)]
    [InlineData("from=2024-05-21", Astana, SilkRoad)]
    [InlineData("to=2024-05-20", Geneva)]
    [InlineData("from=2024-05-20&to=2024-05-21", SilkRoad, Geneva)]
    [InlineData("from=2024-05&to=2024-05", SilkRoad, Geneva)]
    [InlineData("from=2024&to=2024", Astana, SilkRoad, Geneva)]
    [InlineData("from=2024-05-20T00:00:00%2B00:00&to=2024-05-21T00:00:00Z", SilkRoad, Geneva)]
    [InlineData("from=2024-05-20T02:00:00+02:00&to=2024-05-20T23:59:59Z", Geneva)]
    [InlineData("entity=Xi%20Jinping&country=KZ&topic=medtop:2&from=2024-07", Astana)]
    [InlineData("sort=-published", Astana, SilkRoad, Geneva, Cotton, English)]
    [InlineData("sort=-stored", English, Cotton, Astana, SilkRoad, Geneva)]
    [InlineData("q=gaz&sort=-published", Astana, SilkRoad)]
    public async Task Filters_keep_what_satisfies_them_in_order(string query, params string[] titles)
    {
        var found = await service.TitlesAsync($"source={Samples.Source}&{query}");

        // Two articles have no date: among themselves they are in the order of their ids.
        if (titles is [Astana, SilkRoad, Geneva, ..] && titles.Length == 5)
            Assert.Equal(titles[..3], found.Take(3));
        else if (titles is [Cotton, English])
            Assert.Equal(titles, found.Order(StringComparer.Ordinal).Reverse());
        else
            Assert.Equal(titles, found);
    }

    [Fact]
    public async Task An_unknown_source_has_no_articles()
    {
        var page = await service.GetAsync("/api/articles?source=inconnue");

        Assert.Empty(page["items"]!.AsArray());
        Assert.Null(page["next"]);
        Assert.Equal("""{"value":0,"exact":true}""", page["total"]!.ToJsonString());
    }

    [Fact]
    public async Task Without_filters_the_newest_articles_of_all_sources_are_listed()
    {
        var page = await service.GetAsync("/api/articles?limit=1");

        Assert.Single(page["items"]!.AsArray());
        Assert.NotNull(page["next"]);
    }
}
