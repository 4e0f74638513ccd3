using System.Globalization;
using Vigie.Ingestion.Politeness;

namespace Vigie.Ingestion.Tests.Politeness;

public sealed class RobotsDirectivesTests
{
    [Theory]
    [InlineData("noindex", "index")]
    [InlineData("NOINDEX , NoFollow", "index follow")]
    [InlineData("none", "index follow")]
    [InlineData("noarchive", "archive")]
    [InlineData("all", "")]
    [InlineData("", "")]
    [InlineData("max-snippet: 20, noindex", "index")]
    [InlineData("otherbot: noindex, nofollow", "")]
    [InlineData("otherbot: nofollow, vigie: noindex, noarchive", "index archive")]
    [InlineData("vigie: noindex, otherbot: noarchive", "index")]
    [InlineData("noarchive, otherbot: noindex", "archive")]
    [InlineData("VIGIE:none", "index follow")]
    [InlineData("otherbot: unavailable_after: 1 Jan 2020 00:00:00 GMT", "")]
    public void A_header_speaks_to_all_or_to_the_agent_that_it_names(string header, string forbidden)
    {
        Assert.Equal(forbidden, Forbidden(RobotsDirectives.FromHeaders([header], "vigie")));
    }

    [Fact]
    public void Each_header_starts_anew_and_all_of_them_count()
    {
        var asked = RobotsDirectives.FromHeaders(["otherbot: nofollow", "noindex", "noarchive"], "vigie");

        Assert.Equal("index archive", Forbidden(asked));
    }

    [Theory]
    [InlineData("unavailable_after: 25 Jun 2010 15:00:00 PST", "2010-06-25T23:00:00Z")]
    [InlineData("unavailable_after: Saturday, 25-Dec-2021 15:00:00 GMT, noarchive", "2021-12-25T15:00:00Z")]
    [InlineData("unavailable_after: 2024-09-21", "2024-09-21T00:00:00Z")]
    [InlineData("unavailable_after: 2024-09-21T12:00:00+02:00", "2024-09-21T10:00:00Z")]
    [InlineData("noindex, unavailable_after: Fri, 31 Dec 2038 23:59:59 GMT", "2038-12-31T23:59:59Z")]
    [InlineData("vigie: unavailable_after: 2024-09-21, otherbot: unavailable_after: 2020-01-01", "2024-09-21T00:00:00Z")]
    [InlineData("unavailable_after: bientôt", null)]
    public void A_page_may_say_until_when_it_may_be_shown(string header, string? expected)
    {
        var until = RobotsDirectives.FromHeaders([header], "vigie").UnavailableAfter;

        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), until);
    }

    [Theory]
    [InlineData("""<meta name="robots" content="noindex">""", "index")]
    [InlineData("""<META CONTENT='noarchive,nofollow' NAME='ROBOTS' />""", "follow archive")]
    [InlineData("""<meta name=robots content=none>""", "index follow")]
    [InlineData("""<meta name="Vigie" content="noindex"><meta name="robots" content="noarchive">""", "index archive")]
    [InlineData("""<meta name="otherbot" content="noindex">""", "")]
    [InlineData("""<!-- <meta name="robots" content="noindex"> -->""", "")]
    [InlineData("""<script>var a = '<meta name="robots" content="noindex">';</script>""", "")]
    [InlineData("""<title><meta name="robots" content="noindex"></title>""", "")]
    [InlineData("""<meta charset=utf-8><meta property="og:x" content="y"><meta name="robots" content="noindex"><body>""", "index")]
    [InlineData("""<meta name="robots" content="no&#105;ndex">""", "index")]
    [InlineData("""<meta name="robots" content="noindex""", "")]
    [InlineData("""<meta name="robots">""", "")]
    [InlineData("""<script>""", "")]
    [InlineData("""<""", "")]
    [InlineData("""<meta""", "")]
    public void A_page_speaks_in_its_meta_elements(string html, string forbidden)
    {
        Assert.Equal(forbidden, Forbidden(RobotsDirectives.FromMeta(MetaTag.Read(html), "vigie")));
    }

    private static string Forbidden(RobotsDirectives asked) => string.Join(' ', new[]
    {
        asked.NoIndex ? "index" : null, asked.NoFollow ? "follow" : null, asked.NoArchive ? "archive" : null,
    }.OfType<string>());
}
