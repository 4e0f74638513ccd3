namespace Vigie.Query.Tests.Articles;

[Collection(QueryCollection.Name)]
public sealed class SearchTests(QueryService service)
{
    private const string Geneva = "Les négociations reprennent à Genève";
    private const string SilkRoad = "La route de la Soie passe par le port";
    private const string Astana = "Sommet à Astana";
    private const string Cotton = "Soie et coton";
    private const string English = "Russian news";

    [Theory]
    [InlineData("negociations", Geneva)]
    [InlineData("NÉGOCIATION", Geneva)]
    [InlineData("\"routes de la soie\"", SilkRoad)]
    [InlineData("« route de la soie »", SilkRoad)]
    [InlineData("“route de la soie”", SilkRoad)]
    [InlineData("soies coton", Cotton)]
    [InlineData("soie", SilkRoad, Cotton)]
    [InlineData("soie -coton", SilkRoad)]
    [InlineData("coton or gas", Cotton, English)]
    [InlineData("gaz -chevaux", Astana)]
    [InlineData("chevaux", SilkRoad)]
    [InlineData("l'Élysée", Geneva)]
    [InlineData("l’elysee", Geneva)]
    [InlineData("jusqu'au marche", Cotton)]
    [InlineData("affaire", Geneva)]
    [InlineData("\"tour de table\"", Geneva)]
    [InlineData("\"coopération de Shanghai\"", Astana)]
    [InlineData("le la de")]
    [InlineData("\"")]
    [InlineData("- --")]
    [InlineData("introuvable")]
    public async Task Words_find_the_articles_that_hold_them(string q, params string[] titles)
    {
        var found = await service.TitlesAsync($"source={Samples.Source}&q={Uri.EscapeDataString(q)}");

        Assert.Equal(titles.Order(), found.Order());
    }

    [Fact]
    public async Task A_word_of_the_title_counts_more_than_one_of_the_text()
    {
        var found = await service.TitlesAsync($"source={Samples.Source}&q=soie");

        Assert.Equal(2, found.Count);
        await service.Rows.ArticleAsync("Le lithium", "Un métal.", "rang");
        await service.Rows.ArticleAsync("Un métal", "On parle ici de lithium.", "rang");
        Assert.Equal(["Le lithium", "Un métal"], await service.TitlesAsync("source=rang&q=lithium"));
    }

    [Fact]
    public async Task Highlights_mark_the_words_in_escaped_html()
    {
        var page = await service.GetAsync($"/api/articles?source={Samples.Source}&q=petrole");

        var highlight = Assert.Single(page["items"]![0]!["highlights"]!.AsArray())!.GetValue<string>();
        Assert.Contains("<mark>pétrole</mark>", highlight, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", highlight, StringComparison.Ordinal);
        Assert.True(page["items"]![0]!["score"]!.GetValue<double>() > 0);
    }

    [Fact]
    public async Task A_title_that_matches_is_the_first_highlight()
    {
        var page = await service.GetAsync($"/api/articles?source={Samples.Source}&q=geneve");

        Assert.Equal("Les négociations reprennent à <mark>Genève</mark>", page["items"]![0]!["highlights"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_words_there_are_neither_highlights_nor_scores()
    {
        var page = await service.GetAsync($"/api/articles?source={Samples.Source}");

        Assert.All(page["items"]!.AsArray(), item =>
        {
            Assert.Empty(item!["highlights"]!.AsArray());
            Assert.Null(item["score"]);
        });
    }
}
