using Vigie.Ingestion.Feeds;
using Vigie.Text;

namespace Vigie.Ingestion.Tests.Feeds;

public sealed class FeedFormatTests
{
    [Fact]
    public void Reads_all_that_a_press_feed_says_of_itself()
    {
        var feed = FeedReading.Read(FeedReading.File("presse.rss"));

        Assert.Equal((FeedFormat.Rss20, "utf-8", true), (feed.Format, feed.Encoding, feed.WellFormed));
        Assert.Equal("Le Courrier des Dunes - Économie", feed.Title?.Value);
        Assert.Equal("L’actualité <em>économique</em>", feed.Description?.Value);
        Assert.Equal("L’actualité économique", feed.Description?.Plain);
        Assert.Equal("https://www.courrier.example/economie/", feed.Link);
        Assert.Equal(["alternate", "self", "hub"], feed.Links.Select(link => link.Relation));
        Assert.Equal([new FeedPerson("La rédaction", "redaction@courrier.example")], feed.Authors);
        Assert.Equal(("fr-FR", TimeSpan.FromMinutes(15)), (feed.Language, feed.TimeToLive));
        Assert.Equal(new VagueDate("2024-05-22T10:15:00+02:00", DatePrecision.Minute), feed.Updated);
    }

    [Fact]
    public void Reads_all_that_a_press_feed_says_of_an_article()
    {
        var feed = FeedReading.Read(FeedReading.File("presse.rss"), url: "https://www.courrier.example/economie.rss");

        var entry = feed.Entries[0];
        Assert.Equal(("courrier-1001", "https://www.courrier.example/economie/port?utm_source=rss"), (entry.Id, entry.Link));
        Assert.Equal("Le port d’Essaouira double ses quais", entry.Title?.Plain);
        Assert.Equal("<p>Les travaux commencent <b>lundi</b>.</p>", entry.Summary?.Value);
        Assert.Equal(
            ["<p>Les travaux commencent lundi.</p><p><a href=\"https://www.courrier.example/suite\">La suite</a></p>"],
            entry.Contents.Select(content => content.Value));
        Assert.Equal(["Salma Idrissi", "Paul Morvan"], entry.Authors.Select(author => author.DisplayName));
        Assert.Equal(
            [new FeedCategory("Économie", "rubrique", null), new FeedCategory("Ports", null, null)],
            entry.Categories);
        Assert.Equal(new VagueDate("2024-05-22T08:41:00+02:00", DatePrecision.Minute), entry.Published);
        Assert.Contains(new FeedLink("https://www.courrier.example/son.mp3", FeedLink.Enclosure) { MediaType = "audio/mpeg", Length = "1024" }, entry.Links);
        Assert.Equal([new FeedMedia("https://www.courrier.example/port.jpg", "image/jpeg", "image")], entry.Media);
        Assert.Equal(new FeedOrigin("Agence du Sud", "https://agence.example/rss"), entry.Origin);
        Assert.Equal(new FeedPoint(31.51, -9.77), entry.Place);
    }

    [Fact]
    public void A_guid_that_is_an_address_stands_for_a_missing_link()
    {
        var entry = FeedReading.Read(FeedReading.File("presse.rss")).Entries[1];

        Assert.Equal("https://www.courrier.example/economie/2", entry.Link);
        Assert.Equal(new VagueDate("2024-05-21T07:00:00Z", DatePrecision.Minute), entry.Published);
    }

    [Fact]
    public void Reads_Atom_with_its_bases_replies_and_sources()
    {
        var feed = FeedReading.Read(FeedReading.File("revue.atom"));

        Assert.Equal((FeedFormat.Atom10, true, "fr"), (feed.Format, feed.WellFormed, feed.Language));
        Assert.Equal(("Notes & analyses", "https://revue.example/notes/"), (feed.Title?.Value, feed.Link));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("tag:revue.example,2024:12", "https://revue.example/notes/12.html"), (entry.Id, entry.Link));
        Assert.Equal("Un sommet <b>à</b> Kazan", entry.Title?.Value);
        Assert.Equal(["<p>Voir <a href=\"https://revue.example/notes/12/carte.png\">la carte</a> &amp; la suite.</p>"], entry.Contents.Select(content => content.Value));
        Assert.Equal((new VagueDate("2024-05-21", DatePrecision.Day), new VagueDate("2024-05-22T06:41:00Z", DatePrecision.Minute)), (entry.Published, entry.Updated));
        Assert.Equal([new FeedCategory("diplomatie", "https://revue.example/themes", "Diplomatie")], entry.Categories);
        Assert.Equal(new FeedReply("tag:revue.example,2024:11", "https://revue.example/notes/11.html"), entry.InReplyTo);
        Assert.Equal(new FeedOrigin("Autre revue", "https://autre.example/"), entry.Origin);
    }

    [Fact]
    public void Reads_RDF_whose_items_stand_beside_the_channel()
    {
        var feed = FeedReading.Read(FeedReading.File("ancien.rdf"));

        Assert.Equal((FeedFormat.Rss10, "Ancien journal", TimeSpan.FromHours(6)), (feed.Format, feed.Title?.Value, feed.TimeToLive));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("http://ancien.example/1", "Premier", "C. Roy"), (entry.Id, entry.Title?.Value, entry.Authors[0].Name));
        Assert.Equal("2004-01-01T19:48:21+01:00", entry.Published?.Value);
    }

    [Fact]
    public void Reads_CDF_in_capitals()
    {
        var feed = FeedReading.Read(FeedReading.File("ancien.cdf"));

        Assert.Equal((FeedFormat.Cdf, "Canal", "1998-11-05T02:15"), (feed.Format, feed.Title?.Value, feed.Updated?.Value));
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("Page un", "La première", "http://canal.example/1.htm"), (entry.Title?.Value, entry.Summary?.Value, entry.Link));
    }

    [Fact]
    public void Reads_JSON_Feed_and_passes_over_what_is_no_item()
    {
        var feed = FeedReading.Read(FeedReading.File("billets.json"), "application/feed+json", "https://billets.example/feed.json");

        Assert.Equal((FeedFormat.JsonFeed, "Billets", "Anne Dupont"), (feed.Format, feed.Title?.Value, feed.Authors[0].Name));
        Assert.Equal(2, feed.Entries.Count);
        var entry = feed.Entries[0];
        Assert.Equal(("7", "https://billets.example/7", "B. Petit"), (entry.Id, entry.Link, entry.Authors[0].Name));
        Assert.Equal("<p>Texte <a href=\"https://billets.example/suite\">suite</a></p>", entry.Contents[0].Value);
        Assert.Equal(["a", "b"], entry.Categories.Select(category => category.Term));
        Assert.Equal("Seul le texte", feed.Entries[1].Contents[0].Value);
        Assert.Null(feed.Entries[1].Title);
    }

    [Theory]
    [InlineData("<rss version='0.91'><channel><title>T</title></channel></rss>", nameof(FeedFormat.Rss091))]
    [InlineData("<rss version='0.92'><channel><title>T</title></channel></rss>", nameof(FeedFormat.Rss092))]
    [InlineData("<rss version='2.0.1'><channel><title>T</title></channel></rss>", nameof(FeedFormat.Rss20))]
    [InlineData("<rss xmlns='http://exemple.example/rss2' version='2.0'><channel><title>T</title></channel></rss>", nameof(FeedFormat.Rss20))]
    [InlineData("<rss><channel><title>T</title></channel></rss>", nameof(FeedFormat.Unknown))]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>T</title></channel></rdf:RDF>", nameof(FeedFormat.Rss090))]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>T</title></feed>", nameof(FeedFormat.Atom03))]
    [InlineData("<feed><title>T</title></feed>", nameof(FeedFormat.Atom10))]
    [InlineData("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>T</a:title></a:feed>", nameof(FeedFormat.Atom10))]
    public void Tells_formats_by_their_root(string xml, string format)
    {
        var feed = FeedReading.Read(xml);

        Assert.Equal((format, "T"), (feed.Format.ToString(), feed.Title?.Value));
    }

    [Theory]
    [InlineData("<title>AT&amp;T</title>", "AT&T")]
    [InlineData("<title>AT&amp;amp;T</title>", "AT&T")]
    [InlineData("<title>5 &lt; 6</title>", "5 < 6")]
    [InlineData("<title>L&amp;rsquo;Inde</title>", "L’Inde")]
    [InlineData("<title><![CDATA[<b>Gras</b> et maigre]]></title>", "Gras et maigre")]
    [InlineData("<title>La balise &lt;clignote&gt;</title>", "La balise <clignote>")]
    [InlineData("<title>\n  Deux\n  lignes </title>", "Deux lignes")]
    [InlineData("<dc:title xmlns:dc='http://purl.org/dc/elements/1.1/'>Autre</dc:title>", "Autre")]
    [InlineData("<title>T</title><image><title>Logo</title></image>", "T")]
    [InlineData("<x:title xmlns:x='http://x.example/'>Autre</x:title>", null)]
    public void Finds_the_words_of_a_title(string xml, string? title)
    {
        Assert.Equal(title, FeedReading.Item(xml).Entries[0].Title?.Plain);
    }

    [Theory]
    [InlineData("<author>a@b.example (Anne Dupont)</author>", "Anne Dupont", "a@b.example")]
    [InlineData("<author>Anne Dupont &lt;a@b.example&gt;</author>", "Anne Dupont", "a@b.example")]
    [InlineData("<author>Anne Dupont (a@b.example)</author>", "Anne Dupont", "a@b.example")]
    [InlineData("<author>a@b.example</author>", null, "a@b.example")]
    [InlineData("<author>Anne Dupont</author>", "Anne Dupont", null)]
    [InlineData("<author><name>Anne Dupont</name></author>", "Anne Dupont", null)]
    public void Takes_authors_apart(string xml, string? name, string? email)
    {
        Assert.Equal([new FeedPerson(name, email)], FeedReading.Item(xml).Entries[0].Authors);
    }

    [Fact]
    public void The_longer_of_summary_and_description_is_content()
    {
        var entry = FeedReading.Item("<description>Le texte entier</description><summary>En bref</summary>").Entries[0];

        Assert.Equal(("En bref", "Le texte entier"), (entry.Summary?.Value, entry.Contents[0].Value));
    }

    [Fact]
    public void Relative_addresses_are_those_of_the_feed_or_of_its_stated_location()
    {
        const string Xml = "<rss version='2.0'><channel><item><link>a/1</link></item></channel></rss>";

        Assert.Equal("https://a.example/f/a/1", FeedReading.Read(Xml, url: "https://a.example/f/rss").Entries[0].Link);
        var feed = FeedReader.Read(
            System.Text.Encoding.UTF8.GetBytes(Xml), FeedHeaders.None with { ContentLocation = "/g/rss" }, new Uri("https://a.example/f/rss"));
        Assert.Equal("https://a.example/g/a/1", feed.Entries[0].Link);
    }
}
