using Microsoft.AspNetCore.Http;
using Vigie.Contracts;
using Vigie.Ingestion.Tests.Web;
using Vigie.Testing;

namespace Vigie.Ingestion.Tests.Visits;

[Collection(PostgresCollection.Name)]
public sealed class VisitTests(PostgresServer postgres)
{
    private const string Etag = "\"v1\"";

    [Fact]
    public async Task The_pages_of_a_feed_are_collected_once_and_the_next_visit_asks_only_for_news()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/a?utm_source=rss", Pages.Article("Un port sec ouvre à Khorgos"));
        site.Serve("/b", Pages.Article("Le gaz du Turkménistan attend un tube"));
        site.Serve("/flux", async http =>
        {
            http.Response.Headers.ETag = Etag;
            if (http.Request.Headers.IfNoneMatch == Etag)
            {
                http.Response.StatusCode = 304;
                return;
            }

            http.Response.ContentType = "application/rss+xml";
            await http.Response.WriteAsync(Pages.Feed(("Le gaz", site.Origin + "/b"), ("Un port sec", site.Origin + "/a?utm_source=rss")));
        });
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("courrier", site.Origin + "/flux");
        var first = await host.VisitedAsync("courrier");
        var second = await host.VisitAgainAsync("courrier");

        Assert.Equal((VisitOutcome.Fetched, 2, 0), (first.Outcome, first.NewItems, first.KnownItems));
        Assert.Equal((VisitOutcome.Unchanged, 304, 0), (second.Outcome, second.HttpStatus, second.NewItems));
        Assert.Equal(["Un port sec", "Le gaz"], host.Articles.Select(article => article.Title));
        Assert.Equal([site.Origin + "/a", site.Origin + "/b"], host.Articles.Select(article => article.Url));
        Assert.Equal(1, site.CountOf("/robots.txt"));
        Assert.Equal("Vigie/1.0 (+vigie@redaction.example)", site.Requests.First().Headers["User-Agent"]);
    }

    [Fact]
    public async Task A_page_that_two_sources_list_is_fetched_once()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/a", Pages.Article("Un port sec ouvre à Khorgos"));
        site.Serve("/flux", Pages.Feed(("Un port sec", site.Origin + "/a")), "application/rss+xml");
        site.Serve("/autre", Pages.Feed(("Un port sec encore", site.Origin + "/a/?utm_medium=x")), "application/rss+xml");
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("un", site.Origin + "/flux");
        await host.VisitedAsync("un");
        await host.FollowAsync("deux", site.Origin + "/autre");
        var second = await host.VisitedAsync("deux");

        Assert.Equal((0, 1), (second.NewItems, second.KnownItems));
        Assert.Single(host.Articles);
        Assert.Equal(0, site.CountOf("/a/?utm_medium=x"));
    }

    [Fact]
    public async Task What_robots_forbid_is_never_requested_and_is_visible_as_rejected()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/robots.txt", "User-agent: *\nDisallow: /abonnes/\n", "text/plain");
        site.Serve("/abonnes/a", Pages.Article("Réservé"));
        site.Serve("/flux", Pages.Feed(("Réservé", site.Origin + "/abonnes/a")), "application/rss+xml");
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("courrier", site.Origin + "/flux");
        var visit = await host.VisitedAsync("courrier");

        Assert.Equal(0, site.CountOf("/abonnes/a"));
        Assert.Equal(1, visit.FailedItems);
        Assert.Contains("robots.txt", Assert.Single(host.Documents).RejectionReason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://127.0.1.1/")]
    [InlineData("http://2130772225/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    public async Task A_redirect_into_the_own_network_is_refused(string target)
    {
        await using var site = await TestSite.StartAsync();
        site.Redirect("/flux", target, 302);
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("courrier", site.Origin + "/flux");
        var visit = await host.VisitedAsync("courrier");

        Assert.NotEqual(VisitOutcome.Fetched, visit.Outcome);
        Assert.NotEqual(SourceHealth.Ok, visit.Health);
        Assert.NotNull(visit.Reason);
    }

    [Fact]
    public async Task A_page_whose_fault_passes_is_collected_later()
    {
        await using var site = await TestSite.StartAsync();
        site.Fail("/a", 503);
        site.Serve("/flux", Pages.Feed(("Un port sec", site.Origin + "/a")), "application/rss+xml");
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("courrier", site.Origin + "/flux");
        var first = await host.VisitedAsync("courrier");
        site.Serve("/a", Pages.Article("Un port sec ouvre à Khorgos"));
        await Until.TrueAsync("the page is collected", async () => (await host.VisitAgainAsync("courrier")).NewItems == 1);

        Assert.Equal((0, 1), (first.NewItems, first.FailedItems));
        Assert.Single(host.Articles);
    }

    [Fact]
    public async Task A_permanent_redirect_is_remembered_and_a_temporary_one_is_not()
    {
        await using var site = await TestSite.StartAsync();
        site.Redirect("/ancien", "/nouveau", 301);
        site.Redirect("/passage", "/nouveau", 302);
        site.Serve("/nouveau", Pages.Feed(("Sans adresse", "")), "application/rss+xml");
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        foreach (var (id, path) in new[] { ("permanent", "/ancien"), ("passager", "/passage") })
        {
            await host.FollowAsync(id, site.Origin + path);
            await host.VisitedAsync(id);
            await host.VisitAgainAsync(id);
        }

        Assert.Equal((1, 2), (site.CountOf("/ancien"), site.CountOf("/passage")));
        Assert.Equal(site.Origin + "/nouveau", host.Visits.Last(visit => visit.SourceId == "permanent").MovedTo);
    }

    [Fact]
    public async Task A_home_page_leads_to_the_feed_that_it_names_or_that_stands_where_feeds_usually_are()
    {
        await using var naming = await TestSite.StartAsync();
        naming.Serve("/", """<html><head><link rel="alternate" type="application/rss+xml" href="/actus.xml"></head><body></body></html>""");
        naming.Serve("/actus.xml", Pages.Feed(("Sans adresse", "")), "application/rss+xml");
        await using var silent = await TestSite.StartAsync();
        silent.Serve("/", "<html><body>Bienvenue</body></html>");
        silent.Serve("/rss.xml", Pages.Feed(("Sans adresse", "")), "application/rss+xml");
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("nomme", naming.Origin + "/");
        await host.FollowAsync("muet", silent.Origin + "/");
        var (named, usual) = (await host.VisitedAsync("nomme"), await host.VisitedAsync("muet"));
        await host.VisitAgainAsync("muet");

        Assert.Equal(naming.Origin + "/actus.xml", named.MovedTo);
        Assert.Equal(silent.Origin + "/rss.xml", usual.MovedTo);
        Assert.Equal((1, 2), (silent.CountOf("/"), silent.CountOf("/rss.xml")));
    }

    [Fact]
    public async Task A_sitemap_that_is_a_bomb_is_a_failure_with_a_reason()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/sitemap.xml.gz", async http =>
        {
            http.Response.ContentType = "application/gzip";
            await using var gzip = new System.IO.Compression.GZipStream(http.Response.Body, System.IO.Compression.CompressionLevel.Fastest);
            for (var i = 0; i < 60; i++)
                await gzip.WriteAsync(new byte[1024 * 1024]);
        });
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("courrier", site.Origin + "/sitemap.xml.gz", SourceKind.Sitemap);
        var visit = await host.VisitedAsync("courrier");

        Assert.Equal((VisitOutcome.Failed, SourceHealth.Failing), (visit.Outcome, visit.Health));
        Assert.Contains("after decompression", visit.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_changed_during_its_visit_is_visited_again_at_its_new_address()
    {
        await using var site = await TestSite.StartAsync();
        var begun = new TaskCompletionSource();
        var changed = new TaskCompletionSource();
        site.Serve("/ancien", async http =>
        {
            begun.TrySetResult();
            await changed.Task;
            await http.Response.WriteAsync(Pages.Feed(("Sans adresse", "")));
        });
        site.Serve("/nouveau", Pages.Feed(("Sans adresse", "")), "application/rss+xml");
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("courrier", site.Origin + "/ancien");
        await begun.Task;
        await host.FollowAsync("courrier", site.Origin + "/nouveau");
        changed.SetResult();
        await host.VisitedAsync("courrier", 2);

        Assert.Equal((1, 1), (site.CountOf("/ancien"), site.CountOf("/nouveau")));
    }

    [Fact]
    public async Task A_source_in_the_own_network_is_blocked_and_one_whose_host_nobody_knows_has_failed()
    {
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.FollowAsync("prive", "http://127.0.9.1/flux");
        await host.FollowAsync("inconnu", "http://presse.invalid/flux");
        var (inside, unknown) = (await host.VisitedAsync("prive"), await host.VisitedAsync("inconnu"));

        Assert.Equal((VisitOutcome.Blocked, SourceHealth.Blocked), (inside.Outcome, inside.Health));
        Assert.Contains("no public address", inside.Reason, StringComparison.Ordinal);
        Assert.Equal((VisitOutcome.Failed, SourceHealth.Failing), (unknown.Outcome, unknown.Health));
        Assert.Contains("the host name is not known", unknown.Reason, StringComparison.Ordinal);
        Assert.InRange(unknown.NextVisitAt!.Value - unknown.StartedAt, TimeSpan.FromMinutes(30), TimeSpan.FromHours(3));
    }

    [Fact]
    public async Task An_article_is_one_whether_a_feed_a_sitemap_a_page_or_its_own_address_leads_to_it()
    {
        await using var site = await TestSite.StartAsync();
        foreach (var address in new[] { "/khorgos", "/khorgos/", "/khorgos?utm_source=rss", "/khorgos/index.html", "/amp/khorgos" })
            site.Serve(address, Pages.Article("Un port sec ouvre à Khorgos", """<link rel="canonical" href="/khorgos">"""));
        site.Serve("/flux", Pages.Feed(("Un port sec", site.Origin + "/khorgos?utm_source=rss")), "application/rss+xml");
        site.Serve("/une", $"""<html><body><main><a href="/khorgos/index.html#suite">Un port sec ouvre à Khorgos, à la frontière</a></main></body></html>""");
        site.Serve("/sitemap.xml",
            $"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{site.Origin}/khorgos/</loc></url></urlset>""", "application/xml");
        await using var host = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());

        foreach (var (id, path, kind) in new[]
        {
            ("flux", "/flux", SourceKind.Feed), ("une", "/une", SourceKind.Page), ("plan", "/sitemap.xml", SourceKind.Sitemap),
            ("adresse", "/khorgos", SourceKind.Url),
        })
        {
            await host.FollowAsync(id, site.Origin + path, kind);
            await host.VisitedAsync(id);
        }

        Assert.Single(host.Articles);
        Assert.Equal([1, 0, 0, 0], host.Visits.Select(visit => visit.NewItems));
        Assert.Equal([0, 1, 1, 1], host.Visits.Select(visit => visit.KnownItems));
    }
}
