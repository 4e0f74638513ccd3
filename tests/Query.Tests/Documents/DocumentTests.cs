using System.Net;

namespace Vigie.Query.Tests.Documents;

[Collection(QueryCollection.Name)]
public sealed class DocumentTests(QueryService service)
{
    [Fact]
    public async Task A_stored_document_names_its_articles()
    {
        var (id, first, second) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await service.Rows.DocumentAsync(id, "stored", null, first, second);

        var document = await service.GetAsync($"/api/documents/{id}");

        Assert.Equal($$"""{"id":"{{id}}","status":"stored","reason":null,"articleIds":["{{first}}","{{second}}"]}""", document.ToJsonString());
    }

    [Fact]
    public async Task A_rejected_document_says_why()
    {
        var id = Guid.NewGuid();
        await service.Rows.DocumentAsync(id, "rejected", "no article text found");

        var document = await service.GetAsync($"/api/documents/{id}");

        Assert.Equal("rejected", document["status"]!.GetValue<string>());
        Assert.Equal("no article text found", document["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_document_that_appears_a_moment_later_is_waited_for()
    {
        var id = Guid.NewGuid();

        var asked = service.GetAsync($"/api/documents/{id}");
        await service.Rows.DocumentAsync(id, "received");

        Assert.Equal("received", (await asked)["status"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("a3a5c1d8-9a2f-5f5e-8c86-2d3e6a1f4b10")]
    [InlineData("nada")]
    public async Task An_unknown_document_is_not_found(string id)
    {
        using var response = await service.Client.GetAsync("/api/documents/" + id);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
