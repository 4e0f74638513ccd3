using Vigie.Ingestion.Documents;

namespace Vigie.Ingestion.Tests.Documents;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("https://a.example/x", null, null, true, "https://a.example/x")]
    [InlineData("https://A.example/x?utm_source=rss&id=3#bas", null, null, true, "https://a.example/x?id=3")]
    [InlineData("https://user:secret@a.example/x", null, null, true, "https://a.example/x")]
    [InlineData("https://www.a.example/x?from=home", "https://a.example/x", null, true, "https://a.example/x")]
    [InlineData("https://a.example/x", "https://b.example/stolen", null, true, "https://a.example/x")]
    [InlineData(null, "https://b.example/x", null, true, "https://b.example/x")]
    [InlineData("https://a.example/", null, "https://a.example/item", false, "https://a.example/item")]
    [InlineData("https://a.example/", "https://a.example/", null, false, null)]
    [InlineData("ftp://a.example/x", null, null, true, null)]
    [InlineData("pas une adresse", "/relative", null, true, null)]
    [InlineData(null, null, null, true, null)]
    public void Chooses_the_address_that_an_article_is_known_by(
        string? collectedFrom, string? claimed, string? ofArticle, bool alone, string? expected)
    {
        Assert.Equal(expected, CanonicalUrl.Choose(collectedFrom, claimed, ofArticle, alone));
    }
}
