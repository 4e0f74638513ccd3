using System.Net;
using System.Text.Json.Nodes;

namespace Vigie.Query.Tests.Entities;

[Collection(QueryCollection.Name)]
public sealed class EntityTests(QueryService service)
{
    [Theory]
    [InlineData("q=vladimir%20poutine", "p-poutine")]
    [InlineData("q=POUT", "p-poutine")]
    [InlineData("q=poutinne", "p-poutine")]
    [InlineData("q=sco", "o-ocs")]
    [InlineData("q=shanghai", "o-ocs")]
    [InlineData("q=l'initiative", "i-bri")]
    [InlineData("q=cereales", "o-oc")]
    [InlineData("q=oc", "o-oc", "o-oc2", "o-ocs")]
    [InlineData("q=oc&country=BE", "o-oc2")]
    [InlineData("q=%25")]
    [InlineData("q=_")]
    [InlineData("type=person", "p-poutine", "p-xi")]
    [InlineData("type=place&country=kz", "c-kz")]
    [InlineData("country=RU", "c-ru", "p-poutine")]
    [InlineData("type=product")]
    public async Task Names_and_filters_find_entities_best_first(string query, params string[] ids)
    {
        var page = await service.GetAsync("/api/entities?" + query);

        Assert.Equal(ids, Ids(page));
        Assert.Equal(ids.Length, page["total"]!["value"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("&q=o")]
    public async Task Pages_show_every_entity_once(string query)
    {
        var all = Ids(await service.GetAsync("/api/entities?limit=200" + query));
        var seen = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await service.GetAsync($"/api/entities?limit=3{query}" + (cursor.Length > 0 ? "&cursor=" + cursor : ""));
            seen.AddRange(Ids(page));
            cursor = (string?)page["next"];
        }

        Assert.Equal(all, seen);
    }

    [Fact]
    public async Task A_provisional_entity_is_listed_once_two_articles_name_it_that_are_not_copies()
    {
        await service.Rows.ProvisionalEntityAsync("new-zibeline", "organisation", "Zibeline Horizons");
        var first = await service.Rows.ArticleAsync("Zibeline un", "Une fourrure.", "zibeline", entities: ["new-zibeline"]);
        var copy = await service.Rows.ArticleAsync("Zibeline un, repris", "Une fourrure !", "zibeline", entities: ["new-zibeline"]);
        await service.Rows.DuplicateAsync(copy, first);

        Assert.Empty(Ids(await service.GetAsync("/api/entities?q=zibeline")));
        Assert.True((await service.GetAsync("/api/entities/new-zibeline"))["provisional"]!.GetValue<bool>());

        await service.Rows.ArticleAsync("Zibeline deux", "Un manteau.", "zibeline", entities: ["new-zibeline"]);

        Assert.Equal(["new-zibeline"], Ids(await service.GetAsync("/api/entities?q=zibeline")));
    }

    [Theory]
    [InlineData("p-poutine")]
    [InlineData("Q7747")]
    public async Task An_entity_comes_with_its_figures(string id)
    {
        var entity = await service.GetAsync("/api/entities/" + id);

        Assert.Equal("p-poutine", entity["id"]!.GetValue<string>());
        Assert.Equal("Vladimir Poutine", entity["name"]!.GetValue<string>());
        Assert.Equal("person", entity["type"]!.GetValue<string>());
        Assert.Equal("Q7747", entity["wikidata"]!.GetValue<string>());
        Assert.Equal(["Poutine", "Vladimir Putin"], entity["aliases"]!.AsArray().Select(alias => alias!.GetValue<string>()));
        Assert.Equal(2, entity["articles"]!.GetValue<int>());
        Assert.Equal("2024-05-20T00:00:00Z", entity["firstPublished"]!.GetValue<string>());
        Assert.Equal("2024-07-01T00:00:00Z", entity["lastPublished"]!.GetValue<string>());
        Assert.Equal(["c-kz", "c-ru", "o-ocs", "p-xi"], entity["coMentioned"]!.AsArray().Select(other => other!["id"]!.GetValue<string>()));
        Assert.Equal("medtop:20000001", entity["topics"]![0]!["id"]!.GetValue<string>());
        Assert.Equal(2, entity["topics"]![0]!["articles"]!.GetValue<int>());
        Assert.Equal(2, entity["countedOver"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("Q0")]
    [InlineData("' OR true --")]
    public async Task An_unknown_entity_is_not_found(string id)
    {
        using var response = await service.Client.GetAsync("/api/entities/" + Uri.EscapeDataString(id));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static List<string> Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];
}
