using System.Net;
using System.Text.Json.Nodes;

namespace Vigie.Query.Tests.Http;

[Collection(QueryCollection.Name)]
public sealed class FormatTests(QueryService service)
{
    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/*", "text/csv")]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", "application/json")]
    [InlineData("application/x-ndjson", "application/x-ndjson")]
    [InlineData("application/json;q=0.5, text/csv", "text/csv")]
    [InlineData("application/json;q=0, */*", "application/x-ndjson")]
    public async Task Accept_chooses_the_representation(string accept, string mediaType)
    {
        using var response = await AskAsync("/api/articles?limit=1", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("/api/articles", "image/png")]
    [InlineData("/api/articles", "application/json;q=0")]
    [InlineData("/api/articles", "rubbish")]
    [InlineData("/api/stats", "text/csv")]
    public async Task What_is_not_offered_is_not_acceptable(string path, string accept)
    {
        using var response = await AskAsync(path, accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("application/json", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parameter_goes_before_accept()
    {
        using var response = await AskAsync("/api/articles?limit=1&format=json", "image/png");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Ndjson_holds_the_items_one_a_line()
    {
        var page = await service.GetAsync($"/api/articles?source={Samples.Source}");
        var lines = await service.Client.GetStringAsync($"/api/articles?source={Samples.Source}&format=ndjson");

        Assert.Equal(page["items"]!.AsArray().Select(item => item!.ToJsonString() + "\n"), Lines(lines).Select(line => JsonNode.Parse(line)!.ToJsonString() + "\n"));
    }

    [Fact]
    public async Task Csv_quotes_what_needs_it()
    {
        await service.Rows.ArticleAsync("Dit \"le gaz\", puis\nrien", source: "csv", published: "2024-05-22");

        var csv = await service.Client.GetStringAsync("/api/articles?source=csv&format=csv");

        var lines = csv.Split("\r\n");
        Assert.Equal("id,title,lead,url,source,language,published,precision,score", lines[0]);
        Assert.Contains(",\"Dit \"\"le gaz\"\", puis\nrien\",,,csv,fr,2024-05-22,day,", lines[1], StringComparison.Ordinal);
        Assert.Equal("", lines[2]);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await service.Client.SendAsync(request);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
