using System.Net;
using System.Net.Sockets;
using Vigie.Ingestion.Fetching;
using Vigie.Ingestion.Tests.Web;

namespace Vigie.Ingestion.Tests.Fetching;

public sealed class GuardedConnectorTests
{
    // Loopback too, but not of the network that the tests allow.
    private const string Inner = "127.0.1.1";

    [Fact]
    public async Task A_name_that_changes_between_two_look_ups_leads_nowhere_else()
    {
        await using var site = await TestSite.StartAsync();
        using var trap = Listen(site);
        site.Serve("/", http =>
        {
            http.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        var lookUps = 0;
        var requester = Requesters.Create(resolve: (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(lookUps++ == 0 ? "127.0.0.1" : Inner)]));

        var (first, _) = await requester.SendAsync(Request(site), CancellationToken.None);
        var afterFirst = lookUps;
        var (second, _) = await requester.SendAsync(Request(site), CancellationToken.None);

        Assert.Equal((FetchOutcome.Fetched, 1), (first.Outcome, afterFirst));
        Assert.Equal(FetchOutcome.Blocked, second.Outcome);
        Assert.Contains(Inner, second.Reason, StringComparison.Ordinal);
        Assert.False(trap.Pending());
    }

    [Fact]
    public async Task Of_several_addresses_only_those_that_are_allowed_are_connected_to()
    {
        await using var site = await TestSite.StartAsync();
        using var trap = Listen(site);
        site.Serve("/", "Bonjour");
        var requester = Requesters.Create(resolve: (_, _) =>
            Task.FromResult<IPAddress[]>([IPAddress.Parse(Inner), IPAddress.Parse("::ffff:" + Inner), IPAddress.Parse("127.0.0.1")]));

        var (result, _) = await requester.SendAsync(Request(site), CancellationToken.None);

        Assert.Equal(FetchOutcome.Fetched, result.Outcome);
        Assert.False(trap.Pending());
    }

    [Theory]
    [InlineData("127.0.1.1")]
    [InlineData("::ffff:127.0.1.1")]
    [InlineData("64:ff9b::7f00:101")]
    [InlineData("2002:7f00:101::1")]
    [InlineData("::1")]
    [InlineData("169.254.169.254")]
    [InlineData("fd00:ec2::254")]
    public async Task A_name_of_the_own_network_is_refused_in_every_form(string address)
    {
        await using var site = await TestSite.StartAsync();
        using var trap = Listen(site);
        var requester = Requesters.Create(resolve: (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]));

        var (result, _) = await requester.SendAsync(Request(site), CancellationToken.None);

        Assert.Equal((FetchOutcome.Blocked, false), (result.Outcome, result.IsTransient));
        Assert.False(trap.Pending());
    }

    [Fact]
    public async Task A_name_without_addresses_is_refused_and_one_that_is_not_known_may_come_back()
    {
        await using var site = await TestSite.StartAsync();

        var (empty, _) = await Requesters.Create(resolve: (_, _) => Task.FromResult<IPAddress[]>([])).SendAsync(Request(site), CancellationToken.None);
        var (unknown, _) = await Requesters.Create(resolve: (_, _) => throw new SocketException((int)SocketError.HostNotFound))
            .SendAsync(Request(site), CancellationToken.None);

        Assert.Equal(FetchOutcome.Blocked, empty.Outcome);
        Assert.Equal((FetchOutcome.Failed, true), (unknown.Outcome, unknown.IsTransient));
    }

    private static FetchRequest Request(TestSite site) => new() { Url = new UriBuilder(site.Origin) { Host = "presse.example" }.Uri };

    private static TcpListener Listen(TestSite site)
    {
        var trap = new TcpListener(IPAddress.Parse(Inner), new Uri(site.Origin).Port);
        trap.Start();
        return trap;
    }
}
