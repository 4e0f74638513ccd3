using System.Net;
using System.Text.Json.Nodes;
using Vigie.Contracts;

namespace Vigie.Query.Tests.Sources;

[Collection(QueryCollection.Name)]
public sealed class SourceReadTests(QueryService service)
{
    [Fact]
    public async Task A_source_is_its_definition_and_its_state_without_its_secrets()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        var definition = new SourceDefinition
        {
            Name = "Le Phare",
            Kind = SourceKind.Page,
            Url = "https://phare.example/",
            Country = "SN",
            Owner = SourceOwner.State,
            Topics = ["vigie:trade"],
            IntervalMinutes = 30,
            FullText = FullTextRule.Page,
            Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer secret" },
        };
        await archive.AddAsync("le-phare", definition, "failing", "503 Service Unavailable");

        var source = await service.GetAsync("/api/sources/le-phare");

        Assert.Equal(
            JsonNode.Parse(
                """
                {
                  "id": "le-phare", "name": "Le Phare", "kind": "page", "url": "https://phare.example/", "homePage": null, "country": "SN",
                  "language": null, "owner": "state", "topics": ["vigie:trade"], "intervalMinutes": 30, "fullText": "page",
                  "headers": {"Authorization": "***"}, "enabled": true, "health": "failing", "reason": "503 Service Unavailable",
                  "failuresInARow": 3, "lastFetchedAt": "2026-03-01T01:00:00Z", "lastNewAt": "2026-03-01T01:00:00Z",
                  "nextVisitAt": "2026-03-01T02:00:00Z", "movedTo": null
                }
                """)!.ToJsonString(),
            source.ToJsonString());
    }

    [Fact]
    public async Task A_source_that_is_not_visited_has_no_next_visit()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("pause", SourceArchive.Definition("Pause", "https://pause.example/") with { Enabled = false }, "ok");

        Assert.Null((await service.GetAsync("/api/sources/pause"))["nextVisitAt"]);
    }

    [Theory]
    [InlineData("q=phare", "le-phare")]
    [InlineData("q=ÉTÉ", "soleil-d-ete")]
    [InlineData("q=journal.example", "quotidien")]
    [InlineData("q=quoti", "quotidien")]
    [InlineData("q=%25")]
    [InlineData("q=rss")]
    [InlineData("country=sn", "le-phare")]
    [InlineData("language=FR", "le-phare", "soleil-d-ete")]
    [InlineData("owner=state", "le-phare")]
    [InlineData("kind=sitemap", "quotidien")]
    [InlineData("topic=vigie:trade", "le-phare", "soleil-d-ete")]
    [InlineData("topic=vigie:trade&language=en")]
    [InlineData("health=failing", "le-phare")]
    [InlineData("health=unvisited", "quotidien")]
    [InlineData("enabled=false", "soleil-d-ete")]
    [InlineData("enabled=true", "le-phare", "quotidien")]
    public async Task Filters_choose_sources(string query, params string[] ids)
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync(
            "le-phare",
            SourceArchive.Definition("Le Phare", "https://phare.example/rss") with
            {
                Country = "SN",
                Language = "fr",
                Owner = SourceOwner.State,
                Topics = ["vigie:trade", "sport"],
            },
            "failing",
            "timeout");
        await archive.AddAsync(
            "soleil-d-ete",
            SourceArchive.Definition("Soleil d’été", "https://soleil.example/rss") with { Language = "fr", Topics = ["vigie:trade"], Enabled = false },
            "ok");
        await archive.AddAsync("quotidien", SourceArchive.Definition("Le Matin", "https://www.Journal.example/plan.xml") with { Kind = SourceKind.Sitemap });

        var found = await service.GetAsync("/api/sources?" + query);

        Assert.Equal(ids.Order(), found["items"]!.Texts("id").Order());
        Assert.Equal(ids.Length, found["total"]!["value"]!.GetValue<int>());
    }

    [Fact]
    public async Task Pages_go_through_all_sources_by_name()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        foreach (var id in new[] { "e", "d", "c", "b", "a" })
            await archive.AddAsync(id, id is "b" or "c" ? "Même nom" : "Nom " + id);
        var ids = new List<string>();

        string? next = "/api/sources?limit=2";
        while (next is not null)
        {
            var page = await service.GetAsync(next);
            ids.AddRange(page["items"]!.Texts("id"));
            next = page["next"] is { } cursor ? $"/api/sources?limit=2&cursor={cursor.GetValue<string>()}" : null;
        }

        Assert.Equal(["b", "c", "a", "d", "e"], ids);
    }

    [Fact]
    public async Task A_list_can_be_had_as_a_table()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("le-phare", "Le Phare", "ok");

        var table = await service.Client.GetStringAsync("/api/sources?format=csv");

        Assert.Equal(
            "id,name,kind,url,homePage,country,language,owner,topics,intervalMinutes,fullText,enabled,health,reason,failuresInARow,"
            + "lastFetchedAt,lastNewAt,nextVisitAt,movedTo\r\n"
            + "le-phare,Le Phare,feed,https://le-phare.example/rss,,,,,,,auto,true,ok,,0,"
            + "2026-03-01T01:00:00Z,2026-03-01T01:00:00Z,2026-03-01T02:00:00Z,\r\n",
            table);
    }

    [Theory]
    [InlineData("/api/sources/personne")]
    [InlineData("/api/sources/Personne")]
    [InlineData("/api/sources/personne/visits")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await SourceArchive.EmptyAsync(service);

        using var response = await service.Client.GetAsync(path);

        await SourceCalls.ProblemAsync(response, HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_source_that_is_on_its_way_is_waited_for()
    {
        var archive = await SourceArchive.EmptyAsync(service);

        var reading = service.GetAsync("/api/sources/bientot");
        await archive.AddAsync("bientot", "Bientôt");

        Assert.Equal("Bientôt", (await reading)["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/api/sources?health=fine", "health")]
    [InlineData("/api/sources?kind=blog", "kind")]
    [InlineData("/api/sources?country=SEN", "country")]
    [InlineData("/api/sources?enabled=1", "enabled")]
    [InlineData("/api/sources?cursor=x", "cursor")]
    [InlineData("/api/sources?page=2", "page")]
    [InlineData("/api/sources/le-phare/visits?outcome=good", "outcome")]
    [InlineData("/api/sources/le-phare/visits?cursor=x", "cursor")]
    [InlineData("/api/sources.opml?q=a", "q")]
    public async Task Parameters_that_cannot_be_used_are_named(string path, string name)
    {
        using var response = await service.Client.GetAsync(path);

        Assert.Equal([name], await SourceCalls.ProblemAsync(response, HttpStatusCode.BadRequest, "invalid-parameter"));
    }

    [Fact]
    public async Task Visits_are_listed_the_latest_first_page_by_page()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("le-phare", "Le Phare", "ok");
        await archive.AddAsync("autre", "Autre", "ok");
        for (var minute = 1; minute <= 5; minute++)
            await archive.VisitAsync("le-phare", minute);
        await archive.VisitAsync("autre", 9);
        await archive.VisitAsync("le-phare", 6, "failed", "timeout");

        var first = await service.GetAsync("/api/sources/le-phare/visits?limit=4");
        var second = await service.GetAsync($"/api/sources/le-phare/visits?limit=4&cursor={first["next"]!.GetValue<string>()}");
        var failed = await service.GetAsync("/api/sources/le-phare/visits?outcome=failed");

        Assert.Equal(6, first["total"]!["value"]!.GetValue<int>());
        Assert.Equal(
            [6, 5, 4, 3, 2, 1],
            first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(visit => visit!["newItems"]!.GetValue<int>()));
        Assert.Null(second["next"]);
        var visit = Assert.Single(failed["items"]!.AsArray())!;
        Assert.Equal("2026-03-01T00:06:00Z failed timeout", $"{visit["startedAt"]} {visit["outcome"]} {visit["reason"]}");
        Assert.Null(visit["httpStatus"]);
    }
}
