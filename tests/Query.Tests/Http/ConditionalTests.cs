using System.Net;
using System.Net.Http.Headers;

namespace Vigie.Query.Tests.Http;

[Collection(QueryCollection.Name)]
public sealed class ConditionalTests(QueryService service)
{
    public static TheoryData<string> Reads => new(
        $"/api/articles?source={Samples.Source}",
        $"/api/articles?source={Samples.Source}&q=gaz",
        $"/api/articles?source={Samples.Source}&format=csv",
        "/api/entities?type=person",
        "/api/entities/Q15031",
        "/problems/not-found");

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task What_the_client_has_is_not_sent_again(string path)
    {
        using var first = await service.Client.GetAsync(path);
        var tag = first.Headers.ETag!;

        using var again = await GetAsync(path, tag);
        using var weak = await GetAsync(path, new EntityTagHeaderValue(tag.Tag, isWeak: true));
        using var other = await GetAsync(path, new EntityTagHeaderValue("\"autre\""));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotModified, weak.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task An_answer_that_changes_has_another_tag()
    {
        using var before = await service.Client.GetAsync("/api/articles?source=etag");
        await service.Rows.ArticleAsync("Du nouveau", source: "etag");

        using var after = await GetAsync("/api/articles?source=etag", before.Headers.ETag!);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Head_says_what_get_says_without_the_body(string path)
    {
        using var get = await service.Client.GetAsync(path);
        using var head = await service.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    private async Task<HttpResponseMessage> GetAsync(string path, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { tag } } };
        return await service.Client.SendAsync(request);
    }
}
