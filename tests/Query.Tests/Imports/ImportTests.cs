using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using MassTransit.Testing;
using Vigie.Contracts;
using Vigie.Testing;

namespace Vigie.Query.Tests.Imports;

[Collection(QueryCollection.Name)]
public sealed class ImportTests(QueryService service)
{
    private const int ChunkBytes = 512 * 1024;

    [Fact]
    public async Task A_file_is_passed_on_in_pieces_byte_for_byte_and_then_asked_for()
    {
        var file = new byte[(3 * ChunkBytes) + 17];
        new Random(3).NextBytes(file);

        using var response = await PostAsync(new ByteArrayContent(file), "application/warc", "?source=crawl&language=fr&filename=a.warc.gz");

        var id = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!.GetValue<Guid>();
        Assert.Equal((HttpStatusCode.Accepted, $"/api/imports/{id}"), (response.StatusCode, response.Headers.Location!.ToString()));
        var request = await RequestAsync(id);
        Assert.Equal(
            (ImportFormat.Warc, "crawl", "fr", "a.warc.gz", (long?)file.Length),
            (request.Format, request.SourceId, request.Language, request.FileName, request.Length));
        var chunks = Chunks(id);
        Assert.Equal([0L, ChunkBytes, 2 * ChunkBytes, 3 * ChunkBytes], chunks.Select(chunk => chunk.Offset));
        Assert.Equal(file, chunks.SelectMany(chunk => chunk.Content));
    }

    [Theory]
    [InlineData("application/x-ndjson", "", ImportFormat.Ndjson)]
    [InlineData("text/csv; charset=utf-8", "", ImportFormat.Csv)]
    [InlineData("application/octet-stream", "?filename=depeches.jsonl.gz", ImportFormat.Ndjson)]
    [InlineData("application/gzip", "?filename=CC-MAIN.warc.wet.gz", ImportFormat.Warc)]
    [InlineData("application/gzip", "?filename=wet.paths.gz", ImportFormat.CrawlPaths)]
    [InlineData("application/x-www-form-urlencoded", "?filename=a.tgz", ImportFormat.Tar)]
    [InlineData("text/csv", "?format=zip", ImportFormat.Zip)]
    [InlineData(null, "?format=tar", ImportFormat.Tar)]
    public async Task The_format_is_told_by_parameter_media_type_or_name(string? type, string query, ImportFormat format)
    {
        using var response = await PostAsync(new ByteArrayContent("x"u8.ToArray()), type, query);

        Assert.Equal(format, (await RequestAsync(await IdAsync(response))).Format);
    }

    [Fact]
    public async Task A_mapping_names_the_fields_of_the_file()
    {
        using var response = await PostAsync(new StringContent("a"), "text/csv", "?map=body:contenu,url:meta.lien");

        var request = await RequestAsync(await IdAsync(response));
        Assert.Equal(("contenu", "meta.lien"), (request.Fields["body"], request.Fields["url"]));
        Assert.Equal("import", request.SourceId);
    }

    [Theory]
    [InlineData("application/pdf", "", 415, "unsupported-media-type")]
    [InlineData("application/gzip", "?filename=a.gz", 415, "unsupported-media-type")]
    [InlineData("text/csv", "?format=pdf", 400, "invalid-parameter")]
    [InlineData("text/csv", "?map=auteur:x", 400, "invalid-parameter")]
    [InlineData("text/csv", "?map=body", 400, "invalid-parameter")]
    [InlineData("text/csv", "?map=body:a,body:b", 400, "invalid-parameter")]
    [InlineData("application/zip", "?map=body:a", 400, "invalid-parameter")]
    [InlineData("application/zip", "?language=fran%C3%A7ais", 400, "invalid-parameter")]
    [InlineData("application/zip", "?baseUrl=https://a.example/", 400, "invalid-parameter")]
    [InlineData("application/zip", "?mode=append", 400, "invalid-parameter")]
    [InlineData("application/zip", "?autre=1", 400, "invalid-parameter")]
    public async Task What_cannot_be_accepted_is_said(string type, string query, int status, string problem)
    {
        using var response = await PostAsync(new StringContent("x"), type, query);

        await AssertProblemAsync(response, status, problem);
    }

    [Theory]
    [InlineData("text/x-opml", "?dryRun=true")]
    [InlineData("application/xml", "?dryRun=true&filename=abonnements.opml")]
    [InlineData(null, "?dryRun=true&format=opml&mode=replace")]
    public async Task An_OPML_file_is_a_list_of_sources(string? type, string query)
    {
        const string opml = """<opml version="2.0"><body><outline type="rss" text="Essai" xmlUrl="https://essai-import.example/flux"/></body></opml>""";

        using var response = await PostAsync(new StringContent(opml), type, query);
        var sameQuery = query.Contains("replace", StringComparison.Ordinal) ? "?dryRun=true&mode=replace" : "?dryRun=true";
        using var same = await service.Client.PostAsync("/api/sources/opml" + sameQuery, new StringContent(opml, Encoding.UTF8, "text/x-opml"));

        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("essai-import.example", body, StringComparison.Ordinal);
        Assert.Equal(await same.Content.ReadAsStringAsync(), body);
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        using var response = await PostAsync(new ByteArrayContent([]), "application/zip");

        await AssertProblemAsync(response, 422, "invalid-import");
    }

    [Theory]
    [InlineData("text/csv", "gzip", 202)]
    [InlineData("text/csv", "br", 415)]
    [InlineData("application/zip", "gzip", 415)]
    public async Task Gzip_as_content_encoding_is_left_to_the_reader(string type, string encoding, int status)
    {
        using var content = new ByteArrayContent("x"u8.ToArray()) { Headers = { ContentEncoding = { encoding } } };

        using var response = await PostAsync(content, type);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("""{"path":"/srv/a.ndjson.gz"}""", ImportFormat.Ndjson)]
    [InlineData("""{"url":"https://a.example/wet.paths.gz?x=1","baseUrl":"https://a.example/","source":"crawl"}""", ImportFormat.CrawlPaths)]
    [InlineData("""{"path":"/srv/a.dump","format":"csv","fields":{"body":"a, b"}}""", ImportFormat.Csv)]
    public async Task A_reference_is_passed_on(string body, ImportFormat format)
    {
        using var response = await PostAsync(new StringContent(body), "application/json");

        var request = await RequestAsync(await IdAsync(response));
        var json = JsonNode.Parse(body)!;
        Assert.Equal(
            (format, (string?)json["path"], (string?)json["url"], (string?)json["baseUrl"], (string?)json["fields"]?["body"]),
            (request.Format, request.Path, request.Url, request.BaseUrl, request.Fields.GetValueOrDefault("body")));
        Assert.Null(request.Length);
    }

    [Theory]
    [InlineData("""{"path":"a.ndjson"}""", "path")]
    [InlineData("""{"path":"/a.ndjson","url":"https://a.example/a.ndjson"}""", "url")]
    [InlineData("""{}""", "path")]
    [InlineData("""{"url":"ftp://a.example/a.ndjson"}""", "url")]
    [InlineData("""{"path":"/a"}""", "format")]
    [InlineData("""{"path":"/a","format":"pdf"}""", "format")]
    [InlineData("""{"path":"/a.csv","fields":{"x":"y"}}""", "fields")]
    [InlineData("""{"path":"/a.csv","fields":[]}""", "fields")]
    [InlineData("""{"path":"/a.csv","chemin":"/b"}""", "chemin")]
    [InlineData("""["/a.csv"]""", "body")]
    public async Task A_reference_that_cannot_be_used_is_refused_with_the_field(string body, string field)
    {
        using var response = await PostAsync(new StringContent(body), "application/json");

        var problem = await AssertProblemAsync(response, 422, "invalid-import");
        Assert.NotNull(problem["errors"]![field]);
    }

    [Fact]
    public async Task Lines_of_JSON_sent_as_JSON_are_explained()
    {
        using var response = await PostAsync(new StringContent("{\"text\":\"a\"}\n{\"text\":\"b\"}\n"), "application/json");

        await AssertProblemAsync(response, 400, "malformed-body");
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_also_when_that_shows_late()
    {
        await using var small = QueryService.Start(new Dictionary<string, string?>
        {
            ["ConnectionStrings:archive"] = service.Archive.ConnectionString,
            ["Imports:MaxBytes"] = "100000",
            ["Imports:ChunkBytes"] = "20000",
        });
        using var client = QueryService.ClientOf(small);

        using var stated = await client.PostAsync("/api/imports?format=warc", new ByteArrayContent(new byte[100_001]));
        using var found = await client.PostAsync("/api/imports?format=warc", new StreamContent(new Endless(200_000)));
        using var just = await client.PostAsync("/api/imports?format=warc", new StreamContent(new Endless(100_000)));

        await AssertProblemAsync(stated, 413, "too-large");
        await AssertProblemAsync(found, 413, "too-large");
        Assert.Equal(HttpStatusCode.Accepted, just.StatusCode);
        var bus = (ITestHarness)small.Services.GetService(typeof(ITestHarness))!;
        Assert.Single(bus.Published.Select<ImportCancelled>(CancellationToken.None));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_is_called_off()
    {
        var before = Cancelled().Count;
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, service.Client.BaseAddress!.Port);
            var stream = socket.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /api/imports?format=warc&filename=rompu HTTP/1.1\r\nHost: localhost\r\nContent-Length: {4 * ChunkBytes}\r\n\r\n"));
            await stream.WriteAsync(new byte[2 * ChunkBytes]);
            await Until.TrueAsync("a piece is on its way", () => Published<ImportChunkSent>().Any(chunk => chunk.Offset == ChunkBytes && chunk.Content[0] == 0));
        }

        await Until.TrueAsync("it is called off", () => Cancelled().Count > before);
        Assert.DoesNotContain(Published<ImportRequested>(), request => request.FileName == "rompu");
    }

    [Fact]
    public async Task Imports_are_listed_with_their_state_and_errors_and_can_be_called_off()
    {
        var id = Guid.NewGuid();
        await InsertAsync(Report(id, ImportState.Running), Error(1), Error(2), Error(3));

        var import = await service.GetAsync($"/api/imports/{id}");
        var list = await service.GetAsync("/api/imports?state=running&limit=200");
        var errors = await service.GetAsync($"/api/imports/{id}/errors?limit=2");
        var rest = await service.GetAsync($"/api/imports/{id}/errors?limit=2&cursor={errors["next"]}");
        using var cancelled = await service.Client.DeleteAsync($"/api/imports/{id}");

        Assert.Equal(
            ("running", "warc", 0.25, 40, 30.0), ((string)import["state"]!, (string)import["format"]!, (double)import["fraction"]!, (int)import["documents"]!, (double)import["secondsLeft"]!));
        Assert.Contains(list["items"]!.AsArray(), item => item!["id"]!.GetValue<Guid>() == id);
        Assert.Equal([1, 2], errors["items"]!.AsArray().Select(error => (int)error!["number"]!));
        Assert.Equal(["f@3"], rest["items"]!.AsArray().Select(error => (string)error!["location"]!));
        Assert.Equal((3, null), ((int)errors["total"]!["value"]!, rest["next"]));
        Assert.Equal(HttpStatusCode.Accepted, cancelled.StatusCode);
        Assert.Contains(Cancelled(), command => command.ImportId == id);
    }

    [Fact]
    public async Task Pages_of_imports_show_each_once_the_latest_first()
    {
        var ids = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid()).ToList();
        for (var i = 0; i < ids.Count; i++)
            await InsertAsync(Report(ids[i], ImportState.Cancelled, minute: i / 2));
        var seen = new List<Guid>();

        for (string? cursor = ""; cursor is not null;)
        {
            var page = await service.GetAsync($"/api/imports?state=cancelled&limit=2{(cursor.Length > 0 ? "&cursor=" + cursor : "")}");
            seen.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()));
            cursor = (string?)page["next"];
        }

        Assert.Equal(ids.Order(), seen.Order());
        Assert.Equal(ids[4], seen[0]);
    }

    [Theory]
    [InlineData("GET", "/api/imports/nichts")]
    [InlineData("GET", "/api/imports/7c1e1a4e-51a7-4d2f-9d0a-000000000000")]
    [InlineData("GET", "/api/imports/7c1e1a4e-51a7-4d2f-9d0a-000000000000/errors")]
    [InlineData("DELETE", "/api/imports/7c1e1a4e-51a7-4d2f-9d0a-000000000000")]
    public async Task An_unknown_import_is_not_found(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await service.Client.SendAsync(request);

        await AssertProblemAsync(response, 404, "not-found");
    }

    private Task<HttpResponseMessage> PostAsync(HttpContent content, string? type, string query = "")
    {
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return service.Client.PostAsync("/api/imports" + query, content);
    }

    private static async Task<Guid> IdAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, body);
        return JsonNode.Parse(body)!["id"]!.GetValue<Guid>();
    }

    private static async Task<JsonNode> AssertProblemAsync(HttpResponseMessage response, int status, string type)
    {
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((status, "/problems/" + type), ((int)response.StatusCode, (string)problem["type"]!));
        return problem;
    }

    private async Task<ImportRequested> RequestAsync(Guid id)
    {
        ImportRequested? request = null;
        await Until.TrueAsync("the import is asked for", () => (request = Published<ImportRequested>().FirstOrDefault(each => each.ImportId == id)) is not null);
        return request!;
    }

    private List<ImportChunkSent> Chunks(Guid id) => [.. Published<ImportChunkSent>().Where(chunk => chunk.ImportId == id).OrderBy(chunk => chunk.Offset)];

    private List<ImportCancelled> Cancelled() => [.. Published<ImportCancelled>()];

    private IEnumerable<T> Published<T>()
        where T : class =>
        service.Bus.Published.Select<T>(CancellationToken.None).Select(message => message.Context.Message);

    private static ImportProgressed Report(Guid id, ImportState state, int minute = 0) => new()
    {
        Request = new ImportRequested
        {
            ImportId = id,
            Format = ImportFormat.Warc,
            SourceId = "essai",
            FileName = "f",
            RequestedAt = new DateTimeOffset(2026, 1, 1, 0, minute, 0, TimeSpan.Zero),
        },
        Sequence = 3,
        State = state,
        BytesRead = 250,
        BytesTotal = 1000,
        Documents = 40,
        Articles = 41,
        Rejected = 3,
        BytesPerSecond = 25,
        DocumentsPerSecond = 4,
        SecondsLeft = 30,
        ErrorCount = 3,
    };

    private static ImportError Error(long number) =>
        new() { Number = number, Location = $"f@{number}", DocumentId = Guid.Empty, Rejected = true, Reason = "le texte manque" };

    private async Task InsertAsync(ImportProgressed report, params ImportError[] errors)
    {
        await using var insert = service.Archive.CreateCommand(
            "INSERT INTO imports (id, sequence, state, requested_at, report) VALUES ($1, $2, $3, $4, $5::jsonb)");
        foreach (var value in new object[]
        {
            report.Request.ImportId, report.Sequence, report.State.ToString().ToLowerInvariant(), report.Request.RequestedAt,
            System.Text.Json.JsonSerializer.Serialize(report, ContractJson.Options),
        })
            insert.Parameters.AddWithValue(value);
        await insert.ExecuteNonQueryAsync();
        foreach (var error in errors)
        {
            await using var command = service.Archive.CreateCommand("INSERT INTO import_errors VALUES ($1, $2, $3::jsonb)");
            command.Parameters.AddWithValue(report.Request.ImportId);
            command.Parameters.AddWithValue(error.Number);
            command.Parameters.AddWithValue(System.Text.Json.JsonSerializer.Serialize(error, ContractJson.Options));
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Bytes whose number the client does not tell.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
