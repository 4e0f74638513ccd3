namespace Vigie.Text.Tests.Summaries;

public sealed class SummarizerTests
{
    private const string Title = "Le Kazakhstan ouvre un port sec à Khorgos";

    private const string Text =
        "« Nous attendions ce jour depuis longtemps », sourit un transitaire venu avec toute sa famille ce matin-là. "
        + "Le Kazakhstan a ouvert lundi un port sec à Khorgos, à la frontière chinoise, où les conteneurs changent d'écartement. "
        + "Il faisait froid.\n"
        + "Le port sec doit traiter trois cent mille conteneurs par an, ce qui doublerait le trafic du Kazakhstan avec la Chine. "
        + "Des enfants ont agité des drapeaux pendant la fête qui a suivi sur la grande place de la petite ville voisine.";

    [Fact]
    public void Prefers_sentences_that_share_words_with_the_title_over_an_opening_quotation()
    {
        var found = Seeds.Annotator.Annotate(new ArticleText(Title, Text, "fr", null)).Summary;

        Assert.Equal("Le Kazakhstan a ouvert lundi", found[0].Of(Text)[..28].ToString());
        Assert.InRange(found.Count, 1, 3);
        Assert.Equal(found.OrderBy(span => span.Start), found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Oui.\nNon.")]
    [InlineData("« » — …")]
    public void Is_empty_without_a_sentence_of_some_length(string text) =>
        Assert.Empty(Seeds.Annotator.Annotate(new ArticleText(Title, text, "fr", null)).Summary);
}
