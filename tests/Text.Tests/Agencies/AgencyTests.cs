namespace Vigie.Text.Tests.Agencies;

public sealed class AgencyTests
{
    [Theory]
    [InlineData("PÉKIN, 4 sept. (Xinhua) -- Le port a rouvert lundi.", "Xinhua", "Xinhua")]
    [InlineData("Le port a rouvert lundi.\nAvec AFP", "AFP", "AFP")]
    [InlineData("Le port a rouvert, a dit le ministre à l'AFP. Le trafic reprend.", "", "")]
    public void Finds_the_agency_whose_dispatch_an_article_carries(string text, string names, string words)
    {
        var found = Seeds.Annotator.Annotate(new ArticleText("", text, "fr", null)).Agencies;

        Assert.Equal(names, string.Join(' ', found.Select(agency => agency.Name)));
        Assert.Equal(words, string.Join(' ', found.Select(agency => agency.Span.Of(text).ToString())));
    }
}
