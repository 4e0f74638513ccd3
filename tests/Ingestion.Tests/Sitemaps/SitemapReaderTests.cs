using System.Text;
using Vigie.Ingestion.Sitemaps;

namespace Vigie.Ingestion.Tests.Sitemaps;

public sealed class SitemapReaderTests
{
    [Fact]
    public async Task Reads_pages_with_news_and_images()
    {
        const string Xml =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
              xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url>
                <image:image><image:loc>https://a.example/1.jpg</image:loc><image:caption>Le port</image:caption></image:image>
                <loc> https://a.example/1?a=1&amp;b=2 </loc>
                <lastmod>2024-05-22T08:41:00+02:00</lastmod>
                <news:news>
                  <news:publication><news:name>Le Courrier</news:name><news:language>fr</news:language></news:publication>
                  <news:publication_date>2024-05-22</news:publication_date>
                  <news:title>L&apos;été</news:title>
                  <news:keywords>port, mer</news:keywords>
                </news:news>
              </url>
              <url><loc>https://a.example/2</loc><lastmod>2024-05</lastmod></url>
            </urlset>
            """;

        var items = await ReadAsync(Xml);

        Assert.Equal(["https://a.example/1?a=1&b=2", "https://a.example/2"], items.Select(item => item.Address.AbsoluteUri));
        Assert.Equal(["2024-05-22T08:41:00+02:00", "2024-05"], items.Select(item => item.Modified?.Value));
        var news = items[0].News;
        Assert.Equal(("Le Courrier", "fr", "L'été", "2024-05-22"), (news?.Publication, news?.Language, news?.Title, news?.Published?.Value));
        Assert.Equal(["port", "mer"], news?.Keywords ?? []);
        Assert.Equal([new SitemapImage(new Uri("https://a.example/1.jpg"), null, "Le port")], items[0].Images);
        Assert.Null(items[1].News);
    }

    [Fact]
    public async Task Reads_an_index()
    {
        var items = await ReadAsync(
            "<sitemapindex><sitemap><loc>https://a.example/s1.xml.gz</loc><lastmod>2024-05-22</lastmod></sitemap><sitemap><loc>/s2.xml</loc></sitemap></sitemapindex>");

        Assert.Equal(
            [("https://a.example/s1.xml.gz", true), ("https://a.example/s2.xml", true)],
            items.Select(item => (item.Address.AbsoluteUri, item.IsSitemap)));
    }

    [Theory]
    [InlineData("https://a.example/1\nhttps://a.example/2\n", 2)]
    [InlineData("\uFEFFhttps://a.example/1\r\n\r\nhttps://a.example/2", 2)]
    [InlineData("pas une adresse\nftp://a.example/1\n", 0)]
    [InlineData("", 0)]
    [InlineData("<urlset>", 0)]
    [InlineData("<urlset></urlset>", 0)]
    [InlineData("<urlset><url></url><url><loc>javascript:x()</loc></url></urlset>", 0)]
    [InlineData("<s:urlset xmlns:s='http://www.sitemaps.org/schemas/sitemap/0.9'><s:url><s:loc>https://a.example/1</s:loc></s:url></s:urlset>", 1)]
    [InlineData("<urlset><url><loc>https://a.example/1?a=1&b=2</loc></url><url><loc><![CDATA[https://a.example/2]]></loc></url>", 2)]
    [InlineData("<urlset><url><loc>https://a.example/1</loc><lastmod>hier</url><url><loc>https://a.example/2</loc></url><url><loc>https://a.exam", 2)]
    [InlineData("<URLSET><URL><LOC>https://a.example/1</LOC></URL></URLSET>", 1)]
    public async Task Reads_what_is_there(string text, int count)
    {
        Assert.Equal(count, (await ReadAsync(text)).Count);
    }

    [Fact]
    public async Task Reads_the_declared_encoding()
    {
        var body = Encoding.Latin1.GetBytes(
            "<?xml version='1.0' encoding='ISO-8859-1'?><urlset><url><loc>https://a.example/1</loc><news:news><news:title>Été</news:title></news:news></url></urlset>");

        Assert.Equal("Été", Assert.Single(await ReadAsync(new MemoryStream(body))).News?.Title);
    }

    [Fact]
    public async Task A_record_without_end_costs_only_itself()
    {
        var items = await ReadAsync(
            "<urlset><url><loc>https://a.example/1</loc></url><url><loc>" + new string('x', 3_000_000) + "</loc></url><url><loc>https://a.example/2</loc></url></urlset>");

        Assert.Equal(["https://a.example/1", "https://a.example/2"], items.Select(item => item.Address.AbsoluteUri));
    }

    private static Task<List<SitemapItem>> ReadAsync(string text) => ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static async Task<List<SitemapItem>> ReadAsync(Stream stream)
    {
        List<SitemapItem> items = [];
        await foreach (var item in SitemapReader.ReadAsync(stream, new Uri("https://a.example/sitemap.xml"), CancellationToken.None))
            items.Add(item);
        return items;
    }
}
