using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Vigie.EndToEnd.Tests;

[Collection(SystemCollection.Name)]
public sealed class SourcesTests(RunningSystem system)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_publishers_of_the_seeds_are_listed() =>
        await Until.TrueAsync(Deadline, "the sources are listed", async () =>
        {
            var found = await system.GetAsync("/api/sources?language=fr&limit=1");
            return found["total"]!["value"]!.GetValue<int>() >= 80;
        });

    [Fact]
    public async Task A_source_is_added_changed_and_removed()
    {
        using var added = await system.Client.PostAsJsonAsync(
            "/api/sources", new { name = "Essai de source", url = "https://essai.example/rss", enabled = false });
        var address = added.Headers.Location!.ToString();
        using var read = await system.Client.GetAsync(address);
        var source = JsonNode.Parse(await read.Content.ReadAsStringAsync())!;
        source["country"] = "SN";

        using var change = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(source), Headers = { IfMatch = { read.Headers.ETag! } } };
        using var changed = await system.Client.SendAsync(change);
        await Until.TrueAsync(Deadline, "the change is listed", async () => (await system.GetAsync(address))["country"]?.GetValue<string>() == "SN");
        using var removed = await system.Client.DeleteAsync(address);

        Assert.Equal(["Essai de source", "False"], [source["name"]!.GetValue<string>(), source["enabled"]!.GetValue<bool>().ToString()]);
        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted], [changed.StatusCode, removed.StatusCode]);
        await Until.TrueAsync(Deadline, "the source is gone", async () =>
        {
            using var gone = await system.Client.GetAsync(address);
            return gone.StatusCode == HttpStatusCode.NotFound;
        });
    }

    [Fact]
    public async Task A_preview_is_answered_by_ingestion()
    {
        using var response = await system.Client.PostAsJsonAsync("/api/sources/preview", new { url = "http://127.0.0.1:1/rss" });

        var preview = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(preview["items"]!.AsArray());
        Assert.NotEmpty(preview["reason"]!.GetValue<string>());
    }
}
