using System.Net;
using System.Text.Json.Nodes;

namespace Vigie.Query.Tests.Articles;

[Collection(QueryCollection.Name)]
public sealed class ArticleTests(QueryService service)
{
    [Fact]
    public async Task An_article_comes_with_text_annotations_and_provenance()
    {
        var document = Guid.NewGuid();
        await service.Rows.DocumentAsync(document, "stored");
        var original = await service.Rows.ArticleAsync("Original", "Le même texte.", "detail");
        var id = await service.Rows.ArticleAsync(
            "Une visite", "Un texte.\nDeux paragraphes.", "detail", lead: "Un chapeau", url: "https://exemple.test/a", published: "2024-05-22",
            annotations: """{"mentions": [{"rule": "r1", "span": {"start": 0, "length": 2}}]}""", documentId: document);
        await service.Rows.DuplicateAsync(id, original);

        var article = await service.GetAsync($"/api/articles/{id}");

        Assert.Equal("Un texte.\nDeux paragraphes.", article["text"]!.GetValue<string>());
        Assert.Equal("Un chapeau", article["lead"]!.GetValue<string>());
        Assert.Equal("https://exemple.test/a", article["url"]!.GetValue<string>());
        Assert.Equal("""{"value":"2024-05-22","precision":"day"}""", article["published"]!.ToJsonString());
        Assert.Equal("Anne Durand", Assert.Single(article["authors"]!.AsArray())!.GetValue<string>());
        Assert.Equal(2, article["annotations"]!["mentions"]![0]!["span"]!["length"]!.GetValue<int>());
        Assert.Equal(document.ToString(), article["provenance"]!["documentId"]!.GetValue<string>());
        Assert.Equal("v1", article["provenance"]!["knowledgeVersion"]!.GetValue<string>());
        Assert.EndsWith("Z", article["provenance"]!["storedAt"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(1, article["revision"]!.GetValue<int>());
        Assert.False(article["partial"]!.GetValue<bool>());
        Assert.Equal(original.ToString(), article["duplicateOf"]!.GetValue<string>());
        Assert.True(article.AsObject().ContainsKey("storyId"));
    }

    [Fact]
    public async Task The_text_is_not_shown_when_the_publisher_lets_no_copy_be_shown()
    {
        var id = await service.Rows.ArticleAsync("Sans copie", "Un texte réservé.", "detail", lead: "Un chapeau");
        await service.Rows.ForbidCopyAsync(id);

        var article = await service.GetAsync($"/api/articles/{id}");

        Assert.True(article.AsObject().ContainsKey("text"));
        Assert.Null(article["text"]);
        Assert.Equal("Un chapeau", article["lead"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("7f6c2d7e-8a53-5d53-9f59-0d4c4f0f6f11")]
    [InlineData("nada")]
    [InlineData("' OR 1=1 --")]
    public async Task An_unknown_article_is_not_found(string id)
    {
        using var response = await service.Client.GetAsync("/api/articles/" + Uri.EscapeDataString(id));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("/problems/not-found", problem["type"]!.GetValue<string>());
        Assert.Contains(id, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
