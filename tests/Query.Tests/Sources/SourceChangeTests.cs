using System.Net;
using System.Text;
using Vigie.Contracts;
using static Vigie.Query.Tests.Sources.SourceCalls;

namespace Vigie.Query.Tests.Sources;

[Collection(QueryCollection.Name)]
public sealed class SourceChangeTests(QueryService service)
{
    [Fact]
    public async Task A_source_is_handed_over_as_it_is_described()
    {
        await SourceArchive.EmptyAsync(service);

        using var response = await service.SendAsync(HttpMethod.Post, "/api/sources", new
        {
            id = "le-phare-2",
            name = "Le Phare",
            kind = "page",
            url = "https://phare.example/",
            homePage = "https://phare.example/accueil",
            country = "sn",
            language = "fr",
            owner = "state",
            topics = new[] { "vigie:trade", " sport ", "sport" },
            intervalMinutes = 10080,
            fullText = "page",
            headers = new Dictionary<string, string> { ["Authorization"] = "Bearer a b", ["Cookie"] = "a=1" },
            enabled = false,
        });

        var receipt = await JsonAsync(response, HttpStatusCode.Accepted);
        Assert.Equal("""{"id":"le-phare-2","status":"accepted"}""", receipt.ToJsonString());
        Assert.Equal("/api/sources/le-phare-2", response.Headers.Location!.ToString());
        var sent = (await service.RegisteredAsync("le-phare-2")).Definition;
        Assert.Equal(["vigie:trade", "sport"], sent.Topics);
        Assert.Equal("Bearer a b|a=1", string.Join('|', sent.Headers.Values));
        Assert.Equal(
            new SourceDefinition
            {
                Name = "Le Phare",
                Kind = SourceKind.Page,
                Url = "https://phare.example/",
                HomePage = "https://phare.example/accueil",
                Country = "SN",
                Language = "fr",
                Owner = SourceOwner.State,
                Topics = sent.Topics,
                IntervalMinutes = 10080,
                FullText = FullTextRule.Page,
                Headers = sent.Headers,
                Enabled = false,
            },
            sent);
    }

    [Theory]
    [InlineData("Le Phare d’Été — Dakar", "https://www.phare.example/rss", "le-phare-d-ete-dakar")]
    [InlineData("Cœur d'Afrique", "https://a.example/", "coeur-d-afrique")]
    [InlineData("Известия", "https://www.iz.example/rss", "iz-example")]
    [InlineData(null, "https://www.matin.example/rss", "matin-example")]
    public async Task An_id_is_made_of_the_name_or_the_host(string? name, string url, string id)
    {
        await SourceArchive.EmptyAsync(service);

        using var response = await service.SendAsync(HttpMethod.Post, "/api/sources", new { name, url });

        Assert.Equal(id, (await JsonAsync(response, HttpStatusCode.Accepted))["id"]!.GetValue<string>());
        var sent = (await service.RegisteredAsync(id)).Definition;
        Assert.Equal(name ?? "matin.example", sent.Name);
        Assert.Equal(SourceKind.Feed, sent.Kind);
        Assert.True(sent.Enabled);
    }

    [Fact]
    public async Task An_id_that_is_taken_is_a_conflict()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("le-phare", "Le Phare");

        using var named = await service.SendAsync(HttpMethod.Post, "/api/sources", new { name = "Le Phare", url = "https://autre.example/" });
        using var given = await service.SendAsync(HttpMethod.Post, "/api/sources", new { id = "le-phare", url = "https://autre.example/" });

        await ProblemAsync(named, HttpStatusCode.Conflict, "conflict");
        await ProblemAsync(given, HttpStatusCode.Conflict, "conflict");
    }

    [Fact]
    public async Task Every_wrong_field_is_named()
    {
        using var response = await service.SendAsync(HttpMethod.Post, "/api/sources", new
        {
            id = "Le Phare",
            name = "a\nb",
            kind = "blog",
            url = "ftp://phare.example/",
            homePage = "/accueil",
            country = "ZZ",
            language = "français",
            owner = "me",
            topics = new[] { "a,b" },
            intervalMinutes = 10081,
            fullText = "some",
            headers = new Dictionary<string, string> { ["Host"] = "a" },
        });

        Assert.Equal(
            ["country", "fullText", "headers", "homePage", "id", "intervalMinutes", "kind", "language", "name", "owner", "topics", "url"],
            (await ProblemAsync(response, HttpStatusCode.UnprocessableEntity, "invalid-source")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{}""", "url")]
    [InlineData("""{"url": null}""", "url")]
    [InlineData("""{"url": "phare.example/rss"}""", "url")]
    [InlineData("""{"url": "https:///rss"}""", "url")]
    [InlineData("""{"url": "javascript:alert(1)"}""", "url")]
    [InlineData("""{"url": "file:///etc/passwd"}""", "url")]
    [InlineData("""{"url": "https://user:key@phare.example/"}""", "url")]
    [InlineData("""{"url": "https://@phare.example/"}""", "url")]
    [InlineData("""{"url": "https://phare.example/a b"}""", "url")]
    [InlineData("""{"url": " https://phare.example/"}""", "url")]
    [InlineData("""{"url": "https://phare.example/", "name": " "}""", "name")]
    [InlineData("""{"url": "https://phare.example/", "name": "\ud800"}""", "name")]
    [InlineData("""{"url": "https://phare.example/", "intervalMinutes": 0}""", "intervalMinutes")]
    [InlineData("""{"url": "https://phare.example/", "intervalMinutes": 1.5}""", "intervalMinutes")]
    [InlineData("""{"url": "https://phare.example/", "intervalMinutes": "60"}""", "intervalMinutes")]
    [InlineData("""{"url": "https://phare.example/", "enabled": "yes"}""", "enabled")]
    [InlineData("""{"url": "https://phare.example/", "topics": "a"}""", "topics")]
    [InlineData("""{"url": "https://phare.example/", "topics": [1]}""", "topics")]
    [InlineData("""{"url": "https://phare.example/", "topics": [""]}""", "topics")]
    [InlineData("""{"url": "https://phare.example/", "kind": "0"}""", "kind")]
    [InlineData("""{"url": "https://phare.example/", "headers": {"X-A": "a\r\nX-B: b"}}""", "headers")]
    [InlineData("""{"url": "https://phare.example/", "headers": {"X A": "a"}}""", "headers")]
    [InlineData("""{"url": "https://phare.example/", "headers": {"X-A": "é"}}""", "headers")]
    [InlineData("""{"url": "https://phare.example/", "headers": {"X-A": ""}}""", "headers")]
    [InlineData("""{"url": "https://phare.example/", "headers": {"content-length": "1"}}""", "headers")]
    [InlineData("""{"url": "https://phare.example/", "headers": {"Connection": "close"}}""", "headers")]
    [InlineData("""{"url": "https://phare.example/", "headers": {"User-Agent": "me"}}""", "headers")]
    [InlineData("""{"url": "https://phare.example/", "headers": {"X-A": "***"}}""", "headers")]
    [InlineData("""{"url": "https://phare.example/", "headers": {"X-A": "a", "x-a": "b"}}""", "headers")]
    [InlineData("""{"url": "https://phare.example/", "headers": ["a"]}""", "headers")]
    [InlineData("""{"url": "https://phare.example/", "colour": "red"}""", "colour")]
    [InlineData("""[]""", "body")]
    public async Task A_source_that_cannot_be_followed_is_refused(string json, string field)
    {
        await SourceArchive.EmptyAsync(service);
        foreach (var (method, path) in new[] { (HttpMethod.Post, "/api/sources"), (HttpMethod.Put, "/api/sources/a"), (HttpMethod.Post, "/api/sources/preview") })
        {
            using var body = new StringContent(json, Encoding.UTF8, "application/json");
            using var response = await service.Client.SendAsync(new HttpRequestMessage(method, path) { Content = body });

            Assert.Equal([field], await ProblemAsync(response, HttpStatusCode.UnprocessableEntity, "invalid-source"));
        }
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"url": "https://a.example/", "url": "https://b.example/"}""", "application/json", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("<opml/>", "text/xml", HttpStatusCode.UnsupportedMediaType, "unsupported-media-type")]
    [InlineData("{}", "application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType, "unsupported-media-type")]
    public async Task A_body_that_is_no_json_is_refused(string body, string type, HttpStatusCode status, string problem)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await service.Client.PostAsync("/api/sources", content);

        await ProblemAsync(response, status, problem);
    }

    [Fact]
    public async Task A_body_may_not_be_huge()
    {
        using var response = await service.SendAsync(HttpMethod.Post, "/api/sources", new { url = "https://a.example/" + new string('a', 200_000) });

        await ProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task What_was_read_can_be_sent_back_changed_and_keeps_its_secrets()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("cle", WithKey("https://cle.example/rss"), "ok");
        using var read = await service.Client.GetAsync("/api/sources/cle");
        var source = await JsonAsync(read, HttpStatusCode.OK);
        source["name"] = "Autre nom";

        using var response = await service.SendAsync(HttpMethod.Put, "/api/sources/cle", source, ("If-Match", read.Headers.ETag!.ToString()));

        await JsonAsync(response, HttpStatusCode.Accepted);
        Assert.Equal("/api/sources/cle", response.Headers.Location!.ToString());
        var sent = await service.RegisteredAsync("cle");
        Assert.Equal("Autre nom secret", $"{sent.Definition.Name} {sent.Definition.Headers["X-Key"]}");
        Assert.True(sent.RegisteredAt > SourceArchive.Day);
    }

    [Theory]
    [InlineData("https://voleur.example/rss")]
    [InlineData("http://cle.example/rss")]
    [InlineData("https://cle.example:8443/rss")]
    public async Task A_secret_does_not_go_to_another_server(string url)
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("cle", WithKey("https://cle.example/rss"));
        var body = new { id = "cle", url, headers = new Dictionary<string, string> { ["X-Key"] = "***" } };

        using var put = await service.SendAsync(HttpMethod.Put, "/api/sources/cle", body);
        using var preview = await service.SendAsync(HttpMethod.Post, "/api/sources/preview", body);

        Assert.Equal(["headers"], await ProblemAsync(put, HttpStatusCode.UnprocessableEntity, "invalid-source"));
        Assert.Equal(["headers"], await ProblemAsync(preview, HttpStatusCode.UnprocessableEntity, "invalid-source"));
    }

    [Fact]
    public async Task A_change_of_what_has_changed_meanwhile_fails_and_a_visit_is_no_change()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("version", "Version");
        using var read = await service.Client.GetAsync("/api/sources/version");
        var tag = read.Headers.ETag!.ToString();
        var body = new { url = "https://version.example/rss" };

        await archive.VisitedAsync("version", "ok");
        using var visited = await service.Client.GetAsync("/api/sources/version");
        using var afterVisit = await service.SendAsync(HttpMethod.Put, "/api/sources/version", body, ("If-Match", tag));
        await archive.AddAsync("version", SourceArchive.Definition("Nouvelle version", "https://version.example/rss"), decided: 5);
        using var afterChange = await service.SendAsync(HttpMethod.Put, "/api/sources/version", body, ("If-Match", tag));
        using var removal = await service.SendAsync(HttpMethod.Delete, "/api/sources/version", null, ("If-Match", tag));

        Assert.NotEqual(tag, visited.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.Accepted, afterVisit.StatusCode);
        await ProblemAsync(afterChange, HttpStatusCode.PreconditionFailed, "precondition-failed");
        await ProblemAsync(removal, HttpStatusCode.PreconditionFailed, "precondition-failed");
    }

    [Theory]
    [InlineData("la", "If-Match", "*", HttpStatusCode.Accepted)]
    [InlineData("nouvelle", "If-Match", "*", HttpStatusCode.PreconditionFailed)]
    [InlineData("la", "If-Match", "\"autre\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("la", "If-Match", "rien", HttpStatusCode.PreconditionFailed)]
    [InlineData("la", "If-None-Match", "*", HttpStatusCode.PreconditionFailed)]
    [InlineData("nouvelle", "If-None-Match", "*", HttpStatusCode.Accepted)]
    public async Task Preconditions_hold_or_fail(string id, string header, string value, HttpStatusCode status)
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("la", "Là");

        using var response = await service.SendAsync(HttpMethod.Put, "/api/sources/" + id, new { url = "https://la.example/" }, (header, value));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_later_change_holds_although_the_clock_is_behind()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("futur", SourceArchive.Definition("Futur", "https://futur.example/"), decided: 1_000_000);

        using var response = await service.SendAsync(HttpMethod.Put, "/api/sources/futur", new { url = "https://futur.example/" });

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.True((await service.RegisteredAsync("futur")).RegisteredAt > SourceArchive.Day.AddHours(1_000_000));
    }

    [Theory]
    [InlineData("/api/sources/Majuscule", null, "id")]
    [InlineData("/api/sources/a", "b", "id")]
    public async Task An_id_that_cannot_be_is_refused(string path, string? id, string field)
    {
        using var response = await service.SendAsync(HttpMethod.Put, path, new { id, url = "https://a.example/" });

        Assert.Equal([field], await ProblemAsync(response, HttpStatusCode.UnprocessableEntity, "invalid-source"));
    }

    [Fact]
    public async Task A_source_is_removed_by_a_message()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("adieu", "Adieu");
        using var read = await service.Client.GetAsync("/api/sources/adieu");

        using var response = await service.SendAsync(HttpMethod.Delete, "/api/sources/adieu", null, ("If-Match", read.Headers.ETag!.ToString()));
        using var unknown = await service.SendAsync(HttpMethod.Delete, "/api/sources/personne", null);
        using var parameter = await service.SendAsync(HttpMethod.Delete, "/api/sources/adieu?force=true", null);

        await JsonAsync(response, HttpStatusCode.Accepted);
        Assert.True(await service.Bus.Published.Any<SourceRemoved>(message => message.Context.Message.SourceId == "adieu"));
        await ProblemAsync(unknown, HttpStatusCode.NotFound, "not-found");
        Assert.Equal(["force"], await ProblemAsync(parameter, HttpStatusCode.BadRequest, "invalid-parameter"));
    }

    [Fact]
    public async Task Without_the_broker_changes_are_unavailable()
    {
        var archive = await SourceArchive.EmptyAsync(service);
        await archive.AddAsync("la", "Là");
        await using var alone = QueryService.Start(new Dictionary<string, string?>
        {
            ["ConnectionStrings:archive"] = service.Archive.ConnectionString,
            ["ConnectionStrings:messaging"] = "amqp://guest:guest@127.0.0.1:1", // nothing listens there
            ["Sources:ConfirmSeconds"] = "1",
            ["Sources:PreviewSeconds"] = "1",
        });
        using var client = QueryService.ClientOf(alone);
        var json = """{"url": "https://la.example/"}""";

        using var put = await client.PutAsync("/api/sources/la", new StringContent(json, Encoding.UTF8, "application/json"));
        using var delete = await client.DeleteAsync("/api/sources/la");
        using var preview = await client.PostAsync("/api/sources/preview", new StringContent(json, Encoding.UTF8, "application/json"));

        await ProblemAsync(put, HttpStatusCode.ServiceUnavailable, "unavailable");
        await ProblemAsync(delete, HttpStatusCode.ServiceUnavailable, "unavailable");
        await ProblemAsync(preview, HttpStatusCode.GatewayTimeout, "no-answer");
    }

    private static SourceDefinition WithKey(string url) =>
        SourceArchive.Definition("Clé", url) with { Headers = new Dictionary<string, string> { ["x-key"] = "secret" } };
}
