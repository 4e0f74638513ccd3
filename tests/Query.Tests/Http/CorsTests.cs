namespace Vigie.Query.Tests.Http;

[Collection(QueryCollection.Name)]
public sealed class CorsTests(QueryService service)
{
    private const string Page = "https://carte.exemple.test";

    [Fact]
    public async Task Other_origins_may_not_read_by_default()
    {
        using var response = await AskAsync(service.Client);

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_configured_origin_may_read_the_answer_and_its_headers()
    {
        await using var open = QueryService.Start(new Dictionary<string, string?>
        {
            ["ConnectionStrings:archive"] = service.Archive.ConnectionString,
            ["Cors:Origins:0"] = Page,
        });
        using var client = QueryService.ClientOf(open);

        using var response = await AskAsync(client);

        Assert.Equal([Page], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("ETag", response.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/stats") { Headers = { { "Origin", Page } } };
        return await client.SendAsync(request);
    }
}
