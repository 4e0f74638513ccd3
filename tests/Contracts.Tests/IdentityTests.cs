namespace Vigie.Contracts.Tests;

public sealed class IdentityTests
{
    [Fact]
    public void An_id_is_a_name_based_uuid_of_version_5()
    {
        var id = Identity.ArticleId("https://a.example/1", "s", "t", "x");

        Assert.Equal(5, id.Version);
        Assert.Equal(8, id.Variant & 0xC);
    }

    [Fact]
    public void An_article_with_a_url_is_the_same_by_any_route() =>
        Assert.Equal(
            Identity.ArticleId("https://a.example/1", "feed", "Titre", "Texte"),
            Identity.ArticleId("https://a.example/1", "warc", "Autre titre", "Autre texte"));

    [Fact]
    public void Case_and_white_space_do_not_make_another_article() =>
        Assert.Equal(
            Identity.ArticleId(null, "s", "Un  Sommet", "À Kazan.\nFin"),
            Identity.ArticleId(null, "s", "un sommet", "à kazan. fin"));

    [Theory]
    [InlineData("s2", "t", "x")]
    [InlineData("s", "t2", "x")]
    [InlineData("s", "t", "x2")]
    [InlineData("s", "tx", "")]
    public void Source_title_and_text_each_count_without_a_url(string source, string title, string text) =>
        Assert.NotEqual(Identity.ArticleId(null, "s", "t", "x"), Identity.ArticleId(null, source, title, text));

    [Fact]
    public void A_document_is_its_source_its_address_and_its_bytes()
    {
        var id = Identity.DocumentId("s", "u", [1, 2]);

        Assert.Equal(id, Identity.DocumentId("s", "u", [1, 2]));
        Assert.NotEqual(id, Identity.DocumentId("s", "u", [1, 3]));
        Assert.NotEqual(id, Identity.DocumentId("s", "v", [1, 2]));
        Assert.NotEqual(id, Identity.DocumentId("r", "u", [1, 2]));
    }
}
