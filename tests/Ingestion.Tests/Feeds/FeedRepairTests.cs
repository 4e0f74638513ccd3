using System.Text;
using Vigie.Ingestion.Feeds;

namespace Vigie.Ingestion.Tests.Feeds;

public sealed class FeedRepairTests
{
    private const string Two = "<item><title>Un</title><link>https://a.example/1</link></item><item><title>Deux</title><link>https://a.example/2</link></item>";

    [Theory]
    [InlineData("<rss version='2.0'><channel>" + Two, nameof(FeedProblemKind.UnclosedElement))]
    [InlineData("<rss version='2.0'><channel>" + Two + "</rss>", nameof(FeedProblemKind.UnclosedElement))]
    [InlineData("<rss version='2.0'><channel>" + Two + "</chanel></channel></rss>", nameof(FeedProblemKind.StrayEndTag))]
    [InlineData("<rss version=2.0><channel>" + Two + "</channel></rss>", nameof(FeedProblemKind.BrokenAttribute))]
    [InlineData("<rss version='2.0><channel>" + Two + "</channel></rss>", nameof(FeedProblemKind.UnfinishedMarkup))]
    [InlineData("<rss version='2.0'><channel><description>A & B</description>" + Two + "</channel></rss>", nameof(FeedProblemKind.BareAmpersand))]
    [InlineData("<rss version='2.0'><channel><description>1 < 2</description>" + Two + "</channel></rss>", nameof(FeedProblemKind.BareBracket))]
    [InlineData("<rss version='2.0'><channel><description>l&eacute;ger</description>" + Two + "</channel></rss>", nameof(FeedProblemKind.UndeclaredEntity))]
    [InlineData("<rss version='2.0'><channel><description>\u0001</description>" + Two + "</channel></rss>", nameof(FeedProblemKind.ForbiddenCharacter))]
    [InlineData("<rss version='2.0'><channel><dc:creator>A</dc:creator>" + Two + "</channel></rss>", nameof(FeedProblemKind.UndeclaredPrefix))]
    [InlineData("<br />\n<b>Warning</b>: mysql\n<rss version='2.0'><channel>" + Two + "</channel></rss>", nameof(FeedProblemKind.MarkupOutsideRoot))]
    [InlineData("<rss version='2.0'><channel>" + Two + "</channel></rss><!-- fin", nameof(FeedProblemKind.UnfinishedMarkup))]
    [InlineData("<rss version='2.0'><channel><item><title>Un<link>https://a.example/1</link></item><item><title>Deux</title><link>https://a.example/2</link></item></channel></rss>", nameof(FeedProblemKind.UnclosedElement))]
    [InlineData("<rss version='2.0'><channel><item><title>Un</title><link>https://a.example/1</link><item><title>Deux</title><link>https://a.example/2</link></channel></rss>", nameof(FeedProblemKind.UnclosedElement))]
    public void Reads_both_articles_of_a_broken_feed_and_says_what_was_broken(string xml, string problem)
    {
        var feed = FeedReading.Read(xml);

        Assert.Equal(
            [("Un", "https://a.example/1"), ("Deux", "https://a.example/2")],
            feed.Entries.Select(entry => (entry.Title!.Value.Trim(), entry.Link!)));
        Assert.Contains(problem, feed.Problems.Select(found => found.Kind.ToString()));
        Assert.False(feed.WellFormed);
    }

    [Theory]
    [InlineData("<description>l&eacute;ger &nbsp; &hellip; &inconnu; &#233; &#xE9; &#146;</description>", "léger \u00A0 … &inconnu; é é ’")]
    [InlineData("<description>A &amp; B & C &; D</description>", "A & B & C &; D")]
    [InlineData("<description>a<br>b</description>", "a<br />b")]
    [InlineData("<description><![CDATA[coupé</description>", "coupé")]
    public void What_was_meant_stays(string xml, string summary)
    {
        Assert.StartsWith(summary, FeedReading.Item(xml).Entries[0].Summary?.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1", "iso-8859-1", null, null)]
    [InlineData("utf-8", "utf-8", null, null)]
    [InlineData("utf-8", null, null, null)]
    [InlineData("utf-8", "iso-8859-1", null, nameof(FeedProblemKind.WrongEncoding))]
    [InlineData("iso-8859-1", "utf-8", null, nameof(FeedProblemKind.WrongEncoding))]
    [InlineData("iso-8859-1", null, null, nameof(FeedProblemKind.WrongEncoding))]
    [InlineData("iso-8859-1", null, "iso-8859-1", null)]
    [InlineData("utf-8", null, "UTF8", null)]
    [InlineData("iso-8859-1", "utf-8", "iso-8859-1", nameof(FeedProblemKind.ContradictoryEncodings))]
    [InlineData("utf-8", "utf-8", "x-inconnu", nameof(FeedProblemKind.UnknownEncoding))]
    [InlineData("utf-16", "utf-16", null, null)]
    [InlineData("utf-32", "utf-32", null, null)]
    public void Reads_the_bytes_in_what_they_are_in(string real, string? declared, string? byHttp, string? problem)
    {
        var declaration = declared is null ? "" : $"<?xml version='1.0' encoding='{declared}'?>";
        var encoding = Encoding.GetEncoding(real);
        byte[] body = [.. real == "utf-8" ? [] : encoding.GetPreamble(), .. encoding.GetBytes($"{declaration}<rss version='2.0'><channel><title>L'été des sommets à Kazan, déjà</title></channel></rss>")];

        var feed = FeedReading.Read(body, byHttp is null ? null : $"application/rss+xml; charset=\"{byHttp}\"");

        Assert.Equal("L'été des sommets à Kazan, déjà", feed.Title?.Value);
        Assert.Equal(problem is null ? [] : [problem], feed.Problems.Select(found => found.Kind.ToString()));
    }

    [Theory]
    [InlineData("text/html", true)]
    [InlineData("text/plain; charset=utf-8", true)]
    [InlineData("application/rss+xml", false)]
    [InlineData("text/xml;charset=utf-8", false)]
    [InlineData(null, false)]
    public void A_wrong_content_type_is_noted_and_does_not_matter(string? type, bool noted)
    {
        var feed = FeedReading.Read("<rss version='2.0'><channel>" + Two + "</channel></rss>", type);

        Assert.Equal((2, true), (feed.Entries.Count, feed.WellFormed));
        Assert.Equal(noted, feed.Problems.Any(problem => problem.Kind == FeedProblemKind.WrongContentType));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<!DOCTYPE html><html><head><title>Page</title></head><body><p>404</p></body></html>")]
    [InlineData("Not found")]
    [InlineData("{\"erreur\": 404}")]
    [InlineData("{\"items\": 12")]
    [InlineData("{}")]
    public void What_is_no_feed_is_said_to_be_none(string body)
    {
        var feed = FeedReading.Read(body);

        Assert.Empty(feed.Entries);
        Assert.Contains(feed.Problems, problem => problem.Kind is FeedProblemKind.NotAFeed or FeedProblemKind.InvalidJson);
    }

    [Fact]
    public void Entities_that_a_document_declares_are_characters_only()
    {
        const string Xml =
            """
            <!DOCTYPE rss [
              <!ENTITY maison "Le Courrier">
              <!ENTITY lol "lol"> <!ENTITY lol2 "&lol;&lol;&lol;&lol;"> <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;">
              <!ENTITY fichier SYSTEM "file:///etc/passwd">
              <!ENTITY % p SYSTEM "http://192.0.2.1/x.dtd"> %p;
            ]>
            <rss version="2.0"><channel><title>&maison; &lol3; &fichier;</title></channel></rss>
            """;

        var feed = FeedReading.Read(Xml);

        Assert.Equal("Le Courrier &lol3; &fichier;", feed.Title?.Value);
    }

    [Fact]
    public void Unreadable_dates_are_noted()
    {
        var feed = FeedReading.Item("<pubDate>bientôt</pubDate>");

        Assert.Null(feed.Entries[0].Published);
        Assert.Equal([new FeedProblem(FeedProblemKind.UnreadableDate, "bientôt")], feed.Problems);
        Assert.True(feed.WellFormed);
    }
}
