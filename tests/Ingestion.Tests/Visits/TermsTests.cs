using System.Text;
using Microsoft.AspNetCore.Http;
using Vigie.Contracts;
using Vigie.Ingestion.Tests.Web;
using Vigie.Testing;

namespace Vigie.Ingestion.Tests.Visits;

[Collection(PostgresCollection.Name)]
public sealed class TermsTests(PostgresServer postgres)
{
    private const string Title = "Un port sec ouvre à Khorgos";

    [Theory]
    [InlineData("X-Robots-Tag", "noindex, nofollow", "", "noindex")]
    [InlineData("X-Robots-Tag", "autre: noarchive, vigie: none", "", "noindex")]
    [InlineData("", "", """<meta name="robots" content="noindex">""", "noindex")]
    [InlineData("", "", """<meta name="vigie" content="unavailable_after: 2020-01-31">""", "2020-01-31")]
    [InlineData("tdm-reservation", "1", "", "text and data mining")]
    [InlineData("", "", """<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="https://presse.example/licence">""", "https://presse.example/licence")]
    public async Task A_page_whose_publisher_refuses_is_named_and_nothing_of_it_is_kept(string header, string value, string meta, string reason)
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/a", Page(header, value, meta));
        site.Serve("/flux", Pages.Feed((Title, site.Origin + "/a")), "application/rss+xml");
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("courrier", site.Origin + "/flux");
        await host.VisitedAsync("courrier");

        var document = Assert.Single(host.Documents);
        Assert.Contains(reason, document.RejectionReason, StringComparison.Ordinal);
        Assert.Empty(document.Content);
        Assert.Empty(host.Articles);
    }

    [Fact]
    public async Task No_copy_is_kept_of_a_page_that_asks_for_none_and_its_article_says_so()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/a", Pages.Article(Title, """<meta name="robots" content="max-snippet:-1, noarchive">"""));
        site.Serve("/flux", Pages.Feed((Title, site.Origin + "/a")), "application/rss+xml");
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("courrier", site.Origin + "/flux");
        await host.VisitedAsync("courrier");

        Assert.True(Assert.Single(host.Articles).NoArchive);
        Assert.Empty(Assert.Single(host.Documents).Content);
    }

    [Fact]
    public async Task A_reservation_in_the_file_of_the_site_holds_for_the_paths_that_it_names_unless_a_licence_allows_more()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/.well-known/tdmrep.json", """[{"location": "/dossiers/*", "tdm-reservation": 1}]""", "application/json");
        site.Serve("/dossiers/a", Pages.Article("Réservé aux titulaires d’une licence"));
        site.Serve("/b", Pages.Article("Libre pour tout le monde aujourd’hui"));
        site.Serve("/flux", Pages.Feed(("Réservé", site.Origin + "/dossiers/a"), ("Libre", site.Origin + "/b")), "application/rss+xml");
        await using var plain = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());
        await using var licensed = await VisitHost.StartAsync(
            await postgres.CreateDatabaseAsync(), ("Fetching:LicensedHosts:0", "127.0.0.1"));

        foreach (var host in new[] { plain, licensed })
        {
            await host.FollowAsync("courrier", site.Origin + "/flux");
            await host.VisitedAsync("courrier");
        }

        Assert.Equal(["Libre"], plain.Articles.Select(article => article.Title));
        Assert.Equal(["Libre", "Réservé"], licensed.Articles.Select(article => article.Title).Order(StringComparer.Ordinal));
        Assert.Equal(2, site.CountOf("/.well-known/tdmrep.json"));
    }

    [Fact]
    public async Task A_feed_that_is_reserved_is_left_alone_and_one_that_is_not_to_be_indexed_is_read()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/a", Pages.Article(Title));
        var feed = Pages.Feed((Title, site.Origin + "/a"));
        site.Serve("/reserve", Answer(feed, "application/rss+xml", "tdm-reservation", "1"));
        site.Serve("/flux", Answer(feed, "application/rss+xml", "X-Robots-Tag", "noindex, follow"));
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("reserve", site.Origin + "/reserve");
        var reserved = await host.VisitedAsync("reserve");
        await host.FollowAsync("libre", site.Origin + "/flux");
        var free = await host.VisitedAsync("libre");

        Assert.Equal((VisitOutcome.Blocked, SourceHealth.Blocked), (reserved.Outcome, reserved.Health));
        Assert.Contains("text and data mining", reserved.Reason, StringComparison.Ordinal);
        Assert.Equal((VisitOutcome.Fetched, 1), (free.Outcome, free.NewItems));
    }

    [Fact]
    public async Task Links_are_not_followed_from_a_page_that_asks_for_it()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/une", $"""<html><head><meta name="robots" content="nofollow"></head><body><a href="/a">{Title}</a></body></html>""");
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("courrier", site.Origin + "/une", SourceKind.Page);
        var visit = await host.VisitedAsync("courrier");

        Assert.Equal(VisitOutcome.Blocked, visit.Outcome);
        Assert.Equal(0, site.CountOf("/a"));
    }

    [Fact]
    public async Task The_whole_text_that_a_feed_holds_is_taken_from_it_and_its_page_is_left_alone()
    {
        string[] paragraphs =
        [
            "La ligne ferroviaire qui relie Khorgos au port d’Aktau a vu passer dix mille conteneurs depuis le début de l’année.",
            "« Nous attendions ce moment », dit le directeur.",
            .. Enumerable.Range(1, 12).Select(i => $"Au point de contrôle numéro {i}, les agents des douanes vérifient chaque wagon avant de le laisser repartir vers l’ouest."),
            "Prochaine étape en mars.",
        ];
        await using var site = await TestSite.StartAsync();
        site.Serve("/flux", Pages.Feed([(Title, site.Origin + "/a", string.Concat(paragraphs.Select(text => $"<p>{text}</p>")))]), "application/rss+xml");
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("courrier", site.Origin + "/flux");
        await host.VisitedAsync("courrier");

        var article = Assert.Single(host.Articles);
        Assert.Equal(string.Join('\n', paragraphs), article.Text);
        Assert.Equal(Title, article.Title);
        Assert.Equal(0, site.CountOf("/a"));
    }

    private static RequestDelegate Page(string header, string value, string meta) => header.Length == 0
        ? Answer(Pages.Article(Title, meta), "text/html; charset=utf-8", "X-Autre", "1")
        : Answer(Pages.Article(Title, meta), "text/html; charset=utf-8", header, value);

    private static RequestDelegate Answer(string content, string type, string header, string value) => http =>
    {
        http.Response.ContentType = type;
        http.Response.Headers[header] = value;
        return http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(content)).AsTask();
    };
}
