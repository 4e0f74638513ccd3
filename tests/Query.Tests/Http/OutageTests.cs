using System.Net;
using System.Text.Json.Nodes;

namespace Vigie.Query.Tests.Http;

[Collection(QueryCollection.Name)]
public sealed class OutageTests(QueryService service)
{
    // Nothing listens on port 1.
    private const string NoArchive = "Host=127.0.0.1;Port=1;Username=vigie;Database=archive;Timeout=2";
    private const string NoBroker = "amqp://guest:guest@127.0.0.1:1";

    [Theory]
    [InlineData("/api/stats")]
    [InlineData("/api/articles?q=gaz")]
    [InlineData("/api/documents/a3a5c1d8-9a2f-5f5e-8c86-2d3e6a1f4b10")]
    public async Task Without_the_archive_reads_are_unavailable(string path)
    {
        await using var alone = QueryService.Start(new Dictionary<string, string?> { ["ConnectionStrings:archive"] = NoArchive });
        using var client = QueryService.ClientOf(alone);

        using var response = await client.GetAsync(path);
        using var health = await client.GetAsync("/health");
        using var alive = await client.GetAsync("/alive");

        await AssertUnavailableAsync(response);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [Fact]
    public async Task Without_the_broker_pushes_are_unavailable_and_reads_go_on()
    {
        await using var alone = QueryService.Start(new Dictionary<string, string?>
        {
            ["ConnectionStrings:archive"] = service.Archive.ConnectionString,
            ["ConnectionStrings:messaging"] = NoBroker,
            ["Documents:ConfirmSeconds"] = "1",
        });
        using var client = QueryService.ClientOf(alone);

        using var push = await client.PostAsync("/api/documents", new StringContent("Un texte."));
        using var read = await client.GetAsync("/api/stats");
        using var health = await client.GetAsync("/health");

        await AssertUnavailableAsync(push);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
    }

    [Fact]
    public async Task With_all_parts_the_service_is_healthy()
    {
        using var health = await service.Client.GetAsync("/health");

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    private static async Task AssertUnavailableAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.ServiceUnavailable, $"{response.StatusCode} {body}");
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal("/problems/unavailable", JsonNode.Parse(body)!["type"]!.GetValue<string>());
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", body, StringComparison.Ordinal);
    }
}
