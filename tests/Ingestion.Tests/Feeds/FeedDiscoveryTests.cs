using Vigie.Ingestion.Feeds.Discovery;

namespace Vigie.Ingestion.Tests.Feeds;

public sealed class FeedDiscoveryTests
{
    [Theory]
    [InlineData("<link rel='alternate' type='application/rss+xml' title='Une' href='/rss/une.xml'>", "Declared https://a.example/rss/une.xml Une")]
    [InlineData("<LINK HREF=flux.atom TYPE=application/atom+xml REL=\"ALTERNATE home\">", "Declared https://a.example/flux.atom ")]
    [InlineData("<base href='https://b.example/x/'><link rel=alternate type='application/feed+json' href='f.json'>", "Declared https://b.example/x/f.json ")]
    [InlineData("<link rel='alternate' hreflang='en' href='/en'>", "")]
    [InlineData("<link rel='stylesheet' type='text/css' href='/rss.css'>", "")]
    [InlineData("<link rel='alternate' type='application/rss+xml' title='Commentaires' href='/comments/feed/'>", "Comments https://a.example/comments/feed/ Commentaires")]
    [InlineData("<a href='/flux-rss'>Flux <b>RSS</b></a>", "Linked https://a.example/flux-rss Flux RSS")]
    [InlineData("<a href='/economie/feed/'>Économie</a>", "Linked https://a.example/economie/feed/ Économie")]
    [InlineData("<a href='/spip.php?page=backend'>Suivre</a>", "Linked https://a.example/spip.php?page=backend Suivre")]
    [InlineData("<a href='feed:https://a.example/x.rss'></a>", "Linked https://a.example/x.rss ")]
    [InlineData("<a href='feed://a.example/x.rss'></a>", "Linked http://a.example/x.rss ")]
    [InlineData("<a href='javascript:rss()'>RSS</a>", "")]
    [InlineData("<a href='/article'>La presse</a>", "")]
    [InlineData("<script>var a = \"<a href='/x.rss'>RSS</a>\";</script>", "")]
    [InlineData("<link rel=alternate type=application/rss+xml href=/rss><a href=/rss>RSS</a>", "Declared https://a.example/rss ")]
    [InlineData("", "")]
    public void Finds_the_feeds_that_a_page_shows(string html, string expected)
    {
        var found = FeedDiscovery.Find(html, new Uri("https://a.example/"));

        Assert.Equal(expected, string.Join('|', found.Select(feed => $"{feed.Evidence} {feed.Address} {feed.Title}")));
    }

    [Fact]
    public void Names_the_likeliest_first()
    {
        const string Html =
            "<a href='/comments/feed'>c</a><a href='/x.rss'>RSS</a><link rel=alternate type=application/rss+xml href='/une.rss'>";

        var found = FeedDiscovery.Find(Html, new Uri("https://a.example/"));

        Assert.Equal([FeedEvidence.Declared, FeedEvidence.Linked, FeedEvidence.Comments], found.Select(feed => feed.Evidence));
    }

    [Fact]
    public void Common_places_are_on_the_site_itself()
    {
        var places = FeedDiscovery.CommonPlaces(new Uri("https://a.example/monde/"));

        Assert.Contains(new Uri("https://a.example/feed"), places.Select(place => place.Address));
        Assert.All(places, place => Assert.Equal("a.example", place.Address.Host));
    }
}
