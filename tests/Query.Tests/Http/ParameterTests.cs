using System.Net;
using System.Text.Json.Nodes;

namespace Vigie.Query.Tests.Http;

[Collection(QueryCollection.Name)]
public sealed class ParameterTests(QueryService service)
{
    public static TheoryData<string, string> Refused => new()
    {
        { "/api/articles?foo=1", "foo" },
        { "/api/articles?limit=0", "limit" },
        { "/api/articles?limit=201", "limit" },
        { "/api/articles?limit=abc", "limit" },
        { "/api/articles?limit=1.5", "limit" },
        { "/api/articles?limit=99999999999", "limit" },
        { "/api/articles?limit=", "limit" },
        { "/api/articles?q=", "q" },
        { "/api/articles?q=a&q=b", "q" },
        { "/api/articles?q=a%00b", "q" },
        { "/api/articles?entity=%00", "entity" },
        { "/api/articles?q=" + new string('a', 1001), "q" },
        { "/api/articles?sort=date", "sort" },
        { "/api/articles?sort=relevance", "sort" },
        { "/api/articles?from=hier", "from" },
        { "/api/articles?from=2024-02-30", "from" },
        { "/api/articles?to=2024-05-22T08:41", "to" },
        { "/api/articles?from=2024-05&to=2024-04", "to" },
        { "/api/articles?country=FRA", "country" },
        { "/api/articles?language=1", "language" },
        { "/api/articles?format=xml", "format" },
        { "/api/entities?type=thing", "type" },
        { "/api/entities?limit=0", "limit" },
        { "/api/entities?cursor=x", "cursor" },
        { "/api/entities?q=%00", "q" },
        { "/api/stats?foo=1", "foo" },
        { "/api/entities/Q7747?foo=1", "foo" },
        { "/api/documents/a3a5c1d8-9a2f-5f5e-8c86-2d3e6a1f4b10?foo=1", "foo" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_parameter_that_cannot_be_used_is_named(string path, string name)
    {
        using var response = await service.Client.GetAsync(path);

        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{response.StatusCode} {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonNode.Parse(body)!;
        Assert.Equal("/problems/invalid-parameter", problem["type"]!.GetValue<string>());
        Assert.Equal([name], problem["errors"]!.AsObject().Select(error => error.Key));
        Assert.Matches("^[0-9a-f]{32}$", problem["traceId"]!.GetValue<string>());
    }

    [Fact]
    public async Task All_errors_are_told_at_once()
    {
        using var response = await service.Client.GetAsync("/api/articles?limit=0&sort=x&foo=1");

        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(3, problem["errors"]!.AsObject().Count);
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("'; DROP TABLE articles; --")]
    [InlineData("\\' $1 {0} %s")]
    [InlineData("a & ! | ( <-> :* ' \\")]
    [InlineData("((((((((((")]
    public async Task What_looks_like_sql_is_only_text(string value)
    {
        var escaped = Uri.EscapeDataString(value);

        foreach (var path in new[] { "articles?q=", "articles?entity=", "articles?topic=", "articles?source=", "entities?q=" })
            await service.GetAsync($"/api/{path}{escaped}");

        Assert.True((await service.GetAsync("/api/stats"))["articles"]!.GetValue<int>() > 0);
    }

    [Theory]
    [InlineData("GET", "/nada", HttpStatusCode.NotFound, "not-found")]
    [InlineData("GET", "/api/nada", HttpStatusCode.NotFound, "not-found")]
    [InlineData("DELETE", "/api/articles", HttpStatusCode.MethodNotAllowed, "method-not-allowed")]
    [InlineData("GET", "/api/documents", HttpStatusCode.MethodNotAllowed, "method-not-allowed")]
    [InlineData("POST", "/api/stats", HttpStatusCode.MethodNotAllowed, "method-not-allowed")]
    public async Task Addresses_and_methods_that_do_not_exist_are_problems(string method, string path, HttpStatusCode status, string type)
    {
        using var response = await service.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("/problems/" + type, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["type"]!.GetValue<string>());
        if (status == HttpStatusCode.MethodNotAllowed)
            Assert.NotEmpty(response.Content.Headers.Allow);
    }

    [Fact]
    public async Task The_uri_of_a_problem_type_explains_it()
    {
        var type = await service.GetAsync("/problems/invalid-parameter");

        Assert.Equal(400, type["status"]!.GetValue<int>());
        Assert.NotEmpty(type["meaning"]!.GetValue<string>());
    }
}
