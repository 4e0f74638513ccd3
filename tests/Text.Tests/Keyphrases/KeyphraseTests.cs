namespace Vigie.Text.Tests.Keyphrases;

public sealed class KeyphraseTests
{
    private const string Text =
        "Le gaz naturel du Turkménistan passera par la Caspienne. Un accord de transit sur le gaz naturel a été signé lundi. "
        + "Pour le Turkménistan, l'accord de transit ouvre une nouvelle route. Le gaz naturel liquéfié, lui, attendra encore l'année prochaine.";

    [Fact]
    public void Finds_names_and_noun_phrases_that_come_back()
    {
        var found = Seeds.Annotator.Annotate(new ArticleText("Le Turkménistan vend son gaz naturel", Text, "fr", null)).Keyphrases;

        Assert.Equal(1, found[0].Score);
        Assert.Contains("gaz naturel", found.Select(phrase => phrase.Text));
        Assert.Contains("accord de transit", found.Select(phrase => phrase.Text));
        Assert.Contains("Turkménistan", found.Select(phrase => phrase.Text));
        Assert.DoesNotContain("année", found.Select(phrase => phrase.Text));
    }

    [Fact]
    public void Says_each_thing_once()
    {
        var found = Seeds.Annotator.Annotate(new ArticleText("", Text, "fr", null)).Keyphrases;

        Assert.DoesNotContain("gaz", found.Select(phrase => phrase.Text));
        Assert.All(found, phrase => Assert.Equal(phrase.Text, phrase.Span.Of(Text).ToString()));
    }

    [Fact]
    public void Is_empty_for_an_empty_text() => Assert.Empty(Seeds.Annotator.Annotate(new ArticleText("", "", null, null)).Keyphrases);
}
