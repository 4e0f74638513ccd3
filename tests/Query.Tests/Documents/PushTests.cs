using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MassTransit.Testing;
using Vigie.Contracts;

namespace Vigie.Query.Tests.Documents;

[Collection(QueryCollection.Name)]
public sealed class PushTests(QueryService service)
{
    [Fact]
    public async Task A_text_is_handed_over_byte_for_byte()
    {
        var bytes = Encoding.Latin1.GetBytes("Un été à Genève " + Guid.NewGuid());
        using var body = new ByteArrayContent(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=windows-1252") } };

        using var response = await service.Client.PostAsync("/api/documents?source=journal&url=https%3A%2F%2Fexemple.test%2Fa", body);

        var receipt = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var id = Identity.DocumentId("journal", "https://exemple.test/a", bytes);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal($$"""{"id":"{{id}}","status":"received"}""", receipt.ToJsonString());
        Assert.Equal($"/api/documents/{id}", response.Headers.Location!.ToString());
        var sent = await SentAsync(id);
        Assert.Equal(bytes, sent.Content);
        Assert.Equal("text/plain", sent.MediaType);
        Assert.Equal("windows-1252", sent.Charset);
        Assert.Equal("journal", sent.SourceId);
        Assert.Equal("https://exemple.test/a", sent.Url);
        Assert.Null(sent.Declared);
    }

    [Fact]
    public async Task A_page_without_a_source_is_of_source_api()
    {
        using var body = new StringContent($"<p>Bonjour {Guid.NewGuid()}</p>", Encoding.UTF8, "text/html");

        using var response = await service.Client.PostAsync("/api/documents", body);

        var sent = await SentAsync(await IdAsync(response));
        Assert.Equal("api", sent.SourceId);
        Assert.Equal("text/html", sent.MediaType);
        Assert.Equal("utf-8", sent.Charset);
    }

    [Fact]
    public async Task Json_carries_what_is_known_of_the_document()
    {
        var text = "Le président a reçu une délégation. " + Guid.NewGuid();

        using var response = await service.Client.PostAsJsonAsync("/api/documents", new
        {
            text,
            url = "https://exemple.test/b",
            title = "Une visite",
            publishedAt = "2024-05-22T08:41:00+02:00",
            source = "journal",
            language = "fr",
        });

        var id = await IdAsync(response);
        var sent = await SentAsync(id);
        Assert.Equal(Identity.DocumentId("journal", "https://exemple.test/b", Encoding.UTF8.GetBytes(text)), id);
        Assert.Equal(text, Encoding.UTF8.GetString(sent.Content));
        Assert.Equal("utf-8", sent.Charset);
        Assert.Equal(new DeclaredMetadata { Title = "Une visite", Published = "2024-05-22T08:41:00+02:00", Language = "fr" }, sent.Declared);
    }

    [Fact]
    public async Task The_same_document_has_the_same_id()
    {
        var document = new { html = "<p>Deux fois</p>", url = (string?)null };

        using var first = await service.Client.PostAsJsonAsync("/api/documents", document);
        using var second = await service.Client.PostAsJsonAsync("/api/documents", document);

        Assert.Equal(await IdAsync(first), await IdAsync(second));
    }

    [Theory]
    [InlineData("{}", "text")]
    [InlineData("""{"text": "a", "html": "b"}""", "html")]
    [InlineData("""{"text": 5}""", "text")]
    [InlineData("""{"text": "\ud800"}""", "text")]
    [InlineData("""{"text": " \n "}""", "body")]
    [InlineData("[]", "body")]
    [InlineData("""{"text": "a", "url": "exemple.test/a"}""", "url")]
    [InlineData("""{"text": "a", "url": "ftp://exemple.test/a"}""", "url")]
    [InlineData("""{"text": "a", "url": "/a"}""", "url")]
    [InlineData("""{"text": "a", "publishedAt": "hier"}""", "publishedAt")]
    [InlineData("""{"text": "a", "publishedAt": "2024-13-01"}""", "publishedAt")]
    [InlineData("""{"text": "a", "publishedAt": "22/05/2024"}""", "publishedAt")]
    [InlineData("""{"text": "a", "language": "français"}""", "language")]
    [InlineData("""{"text": "a", "source": ""}""", "source")]
    [InlineData("""{"text": "a", "title": "avant\u0000après"}""", "title")]
    [InlineData("""{"text": "a", "datum": "2024"}""", "datum")]
    public async Task Json_that_cannot_be_used_is_refused_with_the_field(string json, string field)
    {
        using var response = await service.Client.PostAsync("/api/documents", new StringContent(json, Encoding.UTF8, "application/json"));

        var problem = await ProblemAsync(response, HttpStatusCode.UnprocessableEntity, "invalid-document");
        Assert.NotNull(problem["errors"]![field]);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"text\": oui}", 2, 11)]
    [InlineData("{\"text\": \"a\"", 1, 13)]
    [InlineData("{\"text\": \"a\", \"text\": \"b\"}", 1, 1)]
    public async Task Malformed_json_is_refused_with_its_place(string json, int line, int position)
    {
        using var response = await service.Client.PostAsync("/api/documents", new StringContent(json, Encoding.UTF8, "application/json"));

        var problem = await ProblemAsync(response, HttpStatusCode.BadRequest, "malformed-body");
        Assert.Equal(line, problem["line"]!.GetValue<int>());
        Assert.Equal(position, problem["byte"]!.GetValue<int>());
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_no_json()
    {
        using var body = new ByteArrayContent("{\"text\": \"\xE9t\xE9\"}"u8.ToArray()[..^3].Append((byte)0xE9).ToArray());
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await service.Client.PostAsync("/api/documents", body);

        await ProblemAsync(response, HttpStatusCode.BadRequest, "malformed-body");
    }

    [Theory]
    [InlineData("?url=pas-une-adresse", "url", "invalid-document", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?title=x", "title", "invalid-parameter", HttpStatusCode.BadRequest)]
    [InlineData("?source=a&source=b", "source", "invalid-parameter", HttpStatusCode.BadRequest)]
    public async Task Parameters_that_cannot_be_used_are_refused(string query, string name, string type, HttpStatusCode status)
    {
        using var response = await service.Client.PostAsync("/api/documents" + query, new StringContent("Un texte."));

        Assert.NotNull((await ProblemAsync(response, status, type))["errors"]![name]);
    }

    [Theory]
    [InlineData("application/xml", null)]
    [InlineData("application/json; charset=iso-8859-1", null)]
    [InlineData("text/plain", "gzip")]
    [InlineData(null, null)]
    public async Task Other_bodies_than_text_html_and_json_are_refused(string? contentType, string? encoding)
    {
        using var body = new ByteArrayContent("Un texte."u8.ToArray());
        if (contentType is not null)
            body.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (encoding is not null)
            body.Headers.ContentEncoding.Add(encoding);

        using var response = await service.Client.PostAsync("/api/documents", body);

        await ProblemAsync(response, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Theory]
    [InlineData(8 * 1024 * 1024, false, HttpStatusCode.Accepted)]
    [InlineData((8 * 1024 * 1024) + 1, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData((8 * 1024 * 1024) + 1, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_document_may_have_eight_megabytes(int length, bool asJson, HttpStatusCode status)
    {
        var text = new string('a', length);
        using var body = asJson ? JsonContent.Create(new { text }) : (HttpContent)new StringContent(text);

        using var response = await service.Client.PostAsync("/api/documents", body);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task An_empty_text_is_refused()
    {
        using var response = await service.Client.PostAsync("/api/documents", new StringContent("\n"));

        Assert.NotNull((await ProblemAsync(response, HttpStatusCode.UnprocessableEntity, "invalid-document"))["errors"]!["body"]);
    }

    private async Task<DocumentSubmitted> SentAsync(Guid id) =>
        (await service.Bus.Published.SelectAsync<DocumentSubmitted>(sent => sent.Context.Message.DocumentId == id).First()).Context.Message;

    private static async Task<Guid> IdAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!.GetValue<Guid>();

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage response, HttpStatusCode status, string type)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{response.StatusCode} {body}");
        var problem = JsonNode.Parse(body)!;
        Assert.Equal("/problems/" + type, problem["type"]!.GetValue<string>());
        return problem;
    }
}
