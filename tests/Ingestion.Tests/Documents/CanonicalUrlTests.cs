using FsCheck;
using FsCheck.Fluent;
using Vigie.Ingestion.Documents;

namespace Vigie.Ingestion.Tests.Documents;

public sealed class CanonicalUrlTests
{
    public static TheoryData<string, string?, string?> Addresses()
    {
        var data = new TheoryData<string, string?, string?>();
        foreach (var cells in CaseTable.Rows("addresses.tsv"))
        {
            var clean = cells[1].Length > 0 ? cells[1] : null;
            data.Add(cells[0], clean, cells[2] == "=" ? clean : cells[2].Length > 0 ? cells[2] : null);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Cleans_an_address_for_people_and_makes_a_key_for_the_article(string address, string? clean, string? key)
    {
        Assert.Equal((clean, key), (CanonicalUrl.Clean(address), CanonicalUrl.KeyOf(address)));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void What_is_clean_stays_as_it_is(string address, string? clean, string? key)
    {
        Assert.Equal((clean, key), (CanonicalUrl.Clean(CanonicalUrl.Clean(address)), CanonicalUrl.KeyOf(CanonicalUrl.KeyOf(address))));
    }

    [Fact]
    public void Never_throws_and_says_the_same_of_its_own_answers() => Prop
        .ForAll<string?>(path => CanonicalUrl.Clean("https://a.example/" + path) is var clean && CanonicalUrl.Clean(clean) == clean
            && CanonicalUrl.KeyOf(clean) is var key && CanonicalUrl.KeyOf(key) == key)
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("https://www.a.example/x", "https://a.example/y", true)]
    [InlineData("https://m.a.example/x", "https://www.a.example/x", true)]
    [InlineData("https://afrique.a.example/x", "https://www.a.example/x", true)]
    [InlineData("http://a.example/x", "https://a.example/x", true)]
    [InlineData("https://a.example/x", "https://b.example/x", false)]
    [InlineData("https://a.example/x", "https://a.example.b.example/x", false)]
    [InlineData("https://a.example/x", "https://nota.example/x", false)]
    [InlineData("https://finances.gouv.sn/x", "https://sante.gouv.sn/x", false)]
    [InlineData("https://www.finances.gouv.sn/x", "https://finances.gouv.sn/x", true)]
    [InlineData("https://anne.blogspot.com/x", "https://bernard.blogspot.com/x", false)]
    [InlineData("https://www.xinhuanet.com.cn/x", "https://www.cctv.com.cn/x", false)]
    [InlineData("https://192.0.2.7/x", "https://198.51.2.7/x", false)]
    [InlineData("https://a.example/x", "https://a.example/", false)]
    [InlineData("https://a.example/x", "https://www.a.example/index.html", false)]
    [InlineData("https://a.example/", "https://www.a.example/", true)]
    [InlineData("https://a.example/x", "https://a.example/?p=12", true)]
    [InlineData("https://a.example/x", "/x", false)]
    [InlineData("https://a.example/x", "javascript:alert(1)", false)]
    public void A_page_may_name_another_address_of_its_own_site_but_the_front_page(string from, string claimed, bool believed)
    {
        Assert.Equal(believed, CanonicalUrl.IsBelieved(from, claimed));
    }

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
