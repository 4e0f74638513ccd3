using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Vigie.Query.Tests.Articles;

[Collection(QueryCollection.Name)]
public sealed class PagingTests(QueryService service)
{
    private const int Count = 47;

    [Theory]
    [InlineData("sort=-published")]
    [InlineData("sort=-stored")]
    [InlineData("q=corridor")]
    [InlineData("q=corridor&sort=-published")]
    [InlineData("q=corridor&sort=-stored&language=fr")]
    public async Task Pages_show_every_article_once_while_others_arrive(string query)
    {
        var source = "pages-" + Guid.NewGuid().ToString("N");
        // Many share a date or score and some have none, so that ties must be broken by id.
        for (var i = 0; i < Count; i++)
            await InsertAsync(source, $"Corridor {i}", i);
        var expected = (await AllAsync($"/api/articles?limit=200&source={source}&{query}")).Order();

        var seen = new List<string>();
        string? path = $"/api/articles?limit=5&source={source}&{query}";
        while (path is not null)
        {
            var page = await service.GetAsync(path);
            seen.AddRange(Ids(page));
            path = page["next"] is JsonValue next ? $"/api/articles?limit=5&source={source}&{query}&cursor={next}" : null;
            await InsertAsync(source, $"Corridor ajouté {seen.Count}", seen.Count);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(expected.Except(seen));
    }

    [Fact]
    public async Task The_link_header_leads_to_the_next_page()
    {
        using var first = await service.Client.GetAsync($"/api/articles?source={Samples.Source}&limit=2");
        var link = Assert.Single(first.Headers.GetValues("Link"));

        Assert.EndsWith(">; rel=\"next\"", link, StringComparison.Ordinal);
        var address = new Uri(link[1..link.IndexOf('>', StringComparison.Ordinal)]);
        var second = await service.GetAsync(address.ToString());
        var both = Ids(JsonNode.Parse(await first.Content.ReadAsStringAsync())!).Concat(Ids(second));
        Assert.Equal(4, both.Distinct().Count());
    }

    [Fact]
    public async Task The_last_page_has_no_next_one()
    {
        using var response = await service.Client.GetAsync($"/api/articles?source={Samples.Source}&limit=5");

        Assert.False(response.Headers.Contains("Link"));
        Assert.Contains("\"next\":null", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_may_be_of_another_size_than_the_one_before()
    {
        var first = await service.GetAsync($"/api/articles?source={Samples.Source}&limit=1");

        var rest = await service.GetAsync($"/api/articles?source={Samples.Source}&limit=10&cursor={first["next"]}");

        Assert.Equal(4, rest["items"]!.AsArray().Count);
        Assert.Equal(5, rest["total"]!["value"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("source=autre")]
    [InlineData("source=recherche&language=fr")]
    [InlineData("source=recherche&sort=-stored")]
    [InlineData("source=recherche&q=gaz")]
    public async Task A_cursor_of_another_query_is_refused(string query)
    {
        var first = await service.GetAsync($"/api/articles?source={Samples.Source}&limit=1");

        using var response = await service.Client.GetAsync($"/api/articles?{query}&cursor={first["next"]}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!["cursor"]);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("bm9uc2Vucw")]
    [InlineData("WzEsMiwzXQ")]
    [InlineData("%2B%2F%3D")]
    public async Task What_is_no_cursor_is_refused(string cursor)
    {
        using var response = await service.Client.GetAsync("/api/articles?cursor=" + cursor);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("hier", "7f6c2d7e-8a53-5d53-9f59-0d4c4f0f6f11")]
    [InlineData("2024-05-20", "un")]
    [InlineData("'; DROP TABLE articles; --", "7f6c2d7e-8a53-5d53-9f59-0d4c4f0f6f11")]
    public async Task A_cursor_that_was_tampered_with_is_refused(string key, string id)
    {
        var first = await service.GetAsync($"/api/articles?source={Samples.Source}&limit=1");
        var parts = JsonNode.Parse(Base64Url.DecodeFromChars(first["next"]!.GetValue<string>()))!.AsArray();
        (parts[1], parts[2]) = (key, id);
        var forged = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(parts.ToJsonString()));

        using var response = await service.Client.GetAsync($"/api/articles?source={Samples.Source}&cursor={forged}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task More_than_ten_thousand_are_estimated()
    {
        await using var insert = service.Archive.CreateCommand(
            """
            INSERT INTO articles (id, revision, content_hash, document_id, source_id, title, text, authors, partial, as_of, collected_at,
                stored_at, annotations, knowledge_version, enriched_at)
            SELECT gen_random_uuid(), 1, '\x00', gen_random_uuid(), 'foule', 'Foule', '', '{}', false, t, t, t, '{}', 'v1', t
            FROM generate_series(1, 10500) i, LATERAL (SELECT timestamptz '2026-01-01 00:01:00Z' + i * interval '1 millisecond' AS t) AS times
            """);
        await insert.ExecuteNonQueryAsync();
        await using var analyze = service.Archive.CreateCommand("ANALYZE articles");
        await analyze.ExecuteNonQueryAsync();

        var total = (await service.GetAsync("/api/articles?source=foule&limit=1"))["total"]!;

        Assert.False(total["exact"]!.GetValue<bool>());
        Assert.InRange(total["value"]!.GetValue<int>(), 10_001, 12_000);
    }

    private Task<Guid> InsertAsync(string source, string title, int i) => service.Rows.ArticleAsync(
        title, $"Le corridor {i} avance.", source, published: i % 5 == 0 ? null : $"2024-03-{(i % 4) + 1:00}");

    private async Task<List<string>> AllAsync(string path) => Ids(await service.GetAsync(path));

    private static List<string> Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];
}
