namespace Vigie.Text.Tests.Language;

public sealed class LanguagePassagesTests
{
    private const string French = "Les deux présidents se sont rencontrés mardi à Astana pour parler du corridor médian et des ports de la Caspienne.";

    [Theory]
    [InlineData("en", "The two presidents have met in Astana to talk about the middle corridor and the ports of the Caspian Sea.")]
    [InlineData("ru", "Президенты двух стран встретились в Астане, чтобы обсудить средний коридор и порты Каспийского моря.")]
    [InlineData("de", "Die beiden Präsidenten haben sich in Astana getroffen, um über den mittleren Korridor zu sprechen.")]
    [InlineData("es", "Los dos presidentes se reunieron el martes en Astaná para hablar del corredor medio y de los puertos.")]
    [InlineData("zh", "两国总统星期二在阿斯塔纳会晤，讨论中间走廊和里海港口问题。")]
    public void Finds_a_paragraph_in_another_language(string code, string foreign)
    {
        var text = $"{French}\n{foreign}\n{French}";

        var passage = Assert.Single(Seeds.Annotator.Annotate(new ArticleText("", text, "fr", null)).Languages);

        Assert.Equal(code, passage.Code);
        Assert.Equal(foreign, passage.Span.Of(text).ToString());
    }

    [Fact]
    public void Joins_the_sentences_of_one_passage()
    {
        const string English = "The port was built by a company of the north. It will be opened by the minister in the spring of next year.";

        var passage = Assert.Single(Seeds.Annotator.Annotate(new ArticleText("", $"{French}\n{English}", "fr-FR", null)).Languages);

        Assert.Equal(English.Length, passage.Span.Length);
    }

    [Theory]
    [InlineData("Kassym-Jomart Tokaïev, Chavkat Mirzioïev, Sadyr Japarov, Emomali Rahmon et Serdar Berdimouhamedov étaient présents.")]
    [InlineData("Le groupe China Railway Construction Corporation a remporté l'appel d'offres devant Larsen & Toubro.")]
    [InlineData("Belt and Road Forum : les détails")]
    [InlineData("Prix du baril, cours de l'or, indices boursiers, taux directeurs, matières premières.")]
    public void Takes_names_and_foreign_words_for_no_passage(string text) =>
        Assert.Empty(Seeds.Annotator.Annotate(new ArticleText("", $"{French}\n{text}", "fr", null)).Languages);

    [Fact]
    public void Finds_the_French_passage_of_an_English_article() =>
        Assert.Equal("fr", Assert.Single(Seeds.Annotator.Annotate(new ArticleText(
            "", $"The summit was opened on Tuesday by the president of the republic, who spoke of peace.\n{French}", "en", null)).Languages).Code);
}
