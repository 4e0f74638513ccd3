using System.Net;
using System.Net.Sockets;
using Vigie.Contracts;
using Vigie.Ingestion.Tests.Web;
using Vigie.Testing;

namespace Vigie.Ingestion.Tests.Visits;

[Collection(PostgresCollection.Name)]
public sealed class RebindingTests(PostgresServer postgres)
{
    private static readonly IPAddress Outer = IPAddress.Parse("127.0.0.1");
    private static readonly IPAddress Inner = IPAddress.Parse("127.0.1.1");

    [Fact]
    public async Task A_host_that_turns_inwards_after_its_feed_was_read_is_not_followed_there()
    {
        await using var site = await TestSite.StartAsync();
        var port = new Uri(site.Origin).Port;
        using var trap = new TcpListener(Inner, port);
        trap.Start();
        var origin = $"http://presse.example:{port}";
        var isRead = false;
        site.Serve("/flux", http =>
        {
            isRead = true;
            // Without a kept connection every request looks the name up.
            http.Response.Headers.Connection = "close";
            http.Response.ContentType = "application/rss+xml";
            return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(http.Response, Pages.Feed(("Un port sec", origin + "/a")));
        });
        await using var host = await VisitHost.StartAsync(
            await postgres.CreateDatabaseAsync(), (_, _) => Task.FromResult<IPAddress[]>([isRead ? Inner : Outer]));

        await host.FollowAsync("courrier", origin + "/flux");
        var visit = await host.VisitedAsync("courrier");

        Assert.Equal((VisitOutcome.Fetched, 1), (visit.Outcome, visit.FailedItems));
        Assert.Contains("presse.example has no public address", Assert.Single(host.Documents).RejectionReason, StringComparison.Ordinal);
        Assert.False(trap.Pending());
    }

    [Fact]
    public async Task Each_redirect_is_looked_up_and_checked_like_any_address()
    {
        await using var site = await TestSite.StartAsync();
        var port = new Uri(site.Origin).Port;
        using var trap = new TcpListener(Inner, port);
        trap.Start();
        site.Redirect("/flux", $"http://relais.example:{port}/flux2", 301);
        site.Redirect("/flux2", $"http://interne.example:{port}/admin", 302);
        await using var host = await VisitHost.StartAsync(
            await postgres.CreateDatabaseAsync(),
            (name, _) => Task.FromResult<IPAddress[]>([name == "interne.example" ? Inner : Outer]));

        await host.FollowAsync("courrier", $"http://presse.example:{port}/flux");
        var visit = await host.VisitedAsync("courrier");

        Assert.Equal((1, 1), (site.CountOf("/flux"), site.CountOf("/flux2")));
        Assert.Equal((VisitOutcome.Blocked, SourceHealth.Blocked), (visit.Outcome, visit.Health));
        Assert.Contains("interne.example", visit.Reason, StringComparison.Ordinal);
        Assert.False(trap.Pending());
    }
}
