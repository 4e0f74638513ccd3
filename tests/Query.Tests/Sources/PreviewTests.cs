using System.Net;
using MassTransit;
using Vigie.Contracts;
using static Vigie.Query.Tests.Sources.SourceCalls;

namespace Vigie.Query.Tests.Sources;

[Collection(QueryCollection.Name)]
public sealed class PreviewTests(QueryService service)
{
    [Fact]
    public async Task A_preview_shows_what_ingestion_finds()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync(
            "cle",
            SourceArchive.Definition("Clé", "https://cle.example/rss") with { Headers = new Dictionary<string, string> { ["X-Key"] = "secret" } });
        SourceDefinition? asked = null;
        var ingestion = service.Bus.Bus.ConnectReceiveEndpoint("ingestion", endpoint => endpoint.Handler<SourcePreviewRequested>(request =>
        {
            asked = request.Message.Definition;
            return request.RespondAsync(new SourcePreviewed
            {
                Outcome = VisitOutcome.Fetched,
                ReadFrom = "https://cle.example/rss.xml",
                Items = [new SourcePreviewItem { Title = "Un titre", Url = "https://cle.example/1", Published = "2026-03-01", IsComplete = true }],
                Problems = ["an unclosed tag"],
            });
        }));
        await ingestion.Ready;

        using var response = await service.SendAsync(HttpMethod.Post, "/api/sources/preview", new
        {
            id = "cle",
            url = "https://cle.example/rss",
            headers = new Dictionary<string, string> { ["X-Key"] = "***" },
        });

        var preview = await JsonAsync(response, HttpStatusCode.OK);
        await ingestion.StopAsync();
        Assert.Equal(
            """{"outcome":"fetched","reason":null,"readFrom":"https://cle.example/rss.xml","items":[{"title":"Un titre","url":"https://cle.example/1","published":"2026-03-01","isComplete":true}],"problems":["an unclosed tag"]}""",
            preview.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("secret", asked!.Headers["X-Key"]);
    }

    [Fact]
    public async Task Without_an_answer_the_gateway_times_out()
    {
        await using var alone = QueryService.Start(new Dictionary<string, string?>
        {
            ["ConnectionStrings:archive"] = service.Archive.ConnectionString,
            ["Sources:PreviewSeconds"] = "1",
        });
        using var client = QueryService.ClientOf(alone);

        using var response = await client.PostAsync(
            "/api/sources/preview", new StringContent("""{"url": "https://lent.example/"}""", System.Text.Encoding.UTF8, "application/json"));

        await ProblemAsync(response, HttpStatusCode.GatewayTimeout, "no-answer");
    }
}
