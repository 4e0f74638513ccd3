using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Vigie.EndToEnd.Tests;

[Collection(SystemCollection.Name)]
public sealed class AnswersTests(RunningSystem system)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task All_seeds_are_archived_and_their_articles_can_be_queried()
    {
        await Until.TrueAsync(Deadline, "all seeds are stored", async () =>
        {
            var found = await system.GetAsync("/api/articles?source=seeds&limit=1");
            return found["total"]!["value"]!.GetValue<int>() >= 95;
        });
    }

    [Theory]
    [InlineData("Q7747")]
    [InlineData("Vladimir Poutine")]
    [InlineData("Xi Jinping")]
    [InlineData("OCS")]
    [InlineData("BRICS")]
    public async Task Articles_are_found_by_the_entity_they_mention(string entity)
    {
        await All_seeds_are_archived_and_their_articles_can_be_queried();

        var found = await system.GetAsync("/api/articles?limit=5&entity=" + Uri.EscapeDataString(entity));

        Assert.True(found["items"]!.AsArray().Count >= 3, found.ToJsonString());
    }

    [Theory]
    [InlineData("negociations", "négociations")]
    [InlineData("\"routes de la soie\"", "route de la")]
    public async Task Search_ignores_accents_and_number(string query, string expected)
    {
        await All_seeds_are_archived_and_their_articles_can_be_queried();

        var found = await system.GetAsync("/api/articles?limit=50&q=" + Uri.EscapeDataString(query));

        var texts = await Task.WhenAll(found["items"]!.AsArray().Select(async item =>
        {
            var article = await system.GetAsync("/api/articles/" + item!["id"]);
            return $"{article["title"]}\n{article["text"]}";
        }));
        Assert.NotEmpty(texts);
        Assert.Contains(texts, text => text.Contains(expected, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_pushed_page_becomes_an_article_with_its_evidence()
    {
        var page = """
            Accueil
            Monde
            Partager sur Facebook
            Un sommet réunit les voisins de la Caspienne

            Le président du Kazakhstan, Kassym-Jomart Tokaïev, a reçu mardi à Astana une délégation venue de Chine pour parler du corridor médian et des ports de la mer Caspienne.

            Les deux parties ont signé un accord sur le transport de conteneurs, qui doit entrer en vigueur au printemps prochain, selon un communiqué de la présidence.

            Laisser un commentaire
            Votre adresse de messagerie ne sera pas publiée.
            """;
        using var accepted = await system.Client.PostAsync("/api/documents?source=essai", new StringContent(page, Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);

        var document = await EndAsync(accepted.Headers.Location!);
        var article = await system.GetAsync("/api/articles/" + Assert.Single(document["articleIds"]!.AsArray()));

        Assert.Equal("stored", document["status"]!.GetValue<string>());
        Assert.Equal("Un sommet réunit les voisins de la Caspienne", article["title"]!.GetValue<string>());
        Assert.DoesNotContain("commentaire", article["text"]!.GetValue<string>(), StringComparison.OrdinalIgnoreCase);
        var text = article["text"]!.GetValue<string>();
        Assert.Contains(article["annotations"]!["mentions"]!.AsArray(), mention =>
            mention!["span"]!["in"] is null && Covered(text, mention["span"]!) == "Kassym-Jomart Tokaïev");
    }

    [Fact]
    public async Task A_document_that_cannot_be_used_is_rejected_with_a_reason()
    {
        using var accepted = await system.Client.PostAsJsonAsync("/api/documents", new { text = "Accueil\nMonde\nSport\nContact" });
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);

        var document = await EndAsync(accepted.Headers.Location!);

        Assert.Equal("rejected", document["status"]!.GetValue<string>());
        Assert.NotEmpty(document["reason"]!.GetValue<string>());
        Assert.Empty(document["articleIds"]!.AsArray());
    }

    private async Task<JsonNode> EndAsync(Uri document)
    {
        JsonNode? state = null;
        await Until.TrueAsync(Deadline, "the document is stored or rejected", async () =>
        {
            state = await system.GetAsync(document.ToString());
            return state["status"]!.GetValue<string>() != "received";
        });
        return state!;
    }

    private static string Covered(string text, JsonNode span) =>
        text.Substring(span["start"]!.GetValue<int>(), span["length"]!.GetValue<int>());
}
