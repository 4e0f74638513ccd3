using System.Net;
using System.Net.Sockets;

namespace Vigie.AppHost.Tests;

public sealed class ServicesTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly TemporaryState _state = new();

    public void Dispose() => _state.Dispose();

    [Fact]
    public async Task A_service_starts_when_every_replica_of_what_it_waits_for_is_healthy()
    {
        var healthy = _state.CreateFolder("healthy");
        var builder = DistributedApplication.CreateBuilder(_state.Configuration);
        var back = Topologies.AddService(builder, "back").WithReplicas(2).WithEnvironment("HEALTHY_WHEN_IN", healthy);
        Topologies.AddService(builder, "front").WaitFor(back);
        var application = builder.Build();

        var start = application.StartAsync();
        try
        {
            File.WriteAllText(Path.Combine(healthy, "back-1"), "");
            await Until.TrueAsync(Deadline, "one of two is healthy", () => _state.State("back-1") == "running");
            Assert.Equal(("starting", "waiting"), (_state.State("back-2"), _state.State("front")));
            File.WriteAllText(Path.Combine(healthy, "back-2"), "");
            await start.WaitAsync(Deadline);

            Assert.Equal("running", _state.State("front"));
            Assert.Equal(["back starts", "back starts", "front starts"], _state.Journal);
            Assert.NotEqual(_state.Resource("back-1")["url"]!.ToString(), _state.Resource("back-2")["url"]!.ToString());
        }
        finally
        {
            await application.StopAsync();
        }
    }

    [Fact]
    public async Task A_killed_service_is_started_again_at_the_same_address()
    {
        var application = Topologies.Services(_state.Configuration).Build();
        await application.StartAsync();
        try
        {
            var address = _state.Resource("back")["url"]!.ToString();

            await _state.KilledIsBackAsync("back");

            Assert.Equal(address, _state.Resource("back")["url"]!.ToString());
        }
        finally
        {
            await application.StopAsync();
        }
    }

    [Fact]
    public async Task A_taken_port_is_refused_and_its_holder_named()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var builder = DistributedApplication.CreateBuilder(_state.Configuration);
        Topologies.AddService(builder, "front", ((IPEndPoint)holder.LocalEndpoint).Port);
        var application = builder.Build();

        var problem = await Assert.ThrowsAsync<DistributedApplicationException>(() => application.StartAsync());
        await application.StopAsync();

        Assert.Contains($"process {Environment.ProcessId}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_replica_has_the_fixed_port()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var builder = DistributedApplication.CreateBuilder(_state.Configuration);
        Topologies.AddService(builder, "front", port).WithReplicas(2);
        var application = builder.Build();

        await application.StartAsync();
        var urls = _state.Resources().Select(resource => resource["url"]!.ToString()).ToList();
        await application.StopAsync();

        Assert.Equal($"http://localhost:{port}", urls[0]);
        Assert.NotEqual(urls[0], urls[1]);
    }

    [Fact]
    public async Task A_second_host_on_the_same_state_is_refused_and_the_first_named()
    {
        var first = Topologies.Services(_state.Configuration).Build();
        await first.StartAsync();
        try
        {
            var second = Topologies.Services(_state.Configuration).Build();

            var problem = await Assert.ThrowsAsync<DistributedApplicationException>(() => second.StartAsync());
            await second.StopAsync();

            Assert.Contains($"process {Environment.ProcessId}", problem.Message, StringComparison.Ordinal);
            Assert.All(["front", "back"], name => Assert.Equal("running", _state.State(name)));
        }
        finally
        {
            await first.StopAsync();
        }
    }

    [Fact]
    public async Task A_service_that_does_not_end_is_killed_at_the_deadline()
    {
        var builder = DistributedApplication.CreateBuilder(_state.Configuration);
        Topologies.AddService(builder, "stubborn").WithEnvironment("STUBBORN", "yes");
        var application = builder.Build();
        await application.StartAsync();
        var pid = _state.Pid("stubborn");

        await application.StopAsync().WaitAsync(TimeSpan.FromSeconds(15));

        Assert.False(Signals.IsAlive(pid));
        Assert.Equal(["stubborn starts"], _state.Journal);
    }
}
