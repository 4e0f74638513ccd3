using System.Diagnostics;

namespace Vigie.AppHost.Tests;

public sealed class KilledHostTests : IDisposable
{
    private readonly TemporaryState _state = new();

    public void Dispose() => _state.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_ends_all_in_good_order(string signal)
    {
        using var host = await HostProcess.StartAsync("services", _state);
        var pids = _state.Pids();

        Assert.Equal(0, await host.EndAsync(signal));

        Assert.All(pids, pid => Assert.False(Signals.IsAlive(pid)));
        Assert.Equal(["back ends", "front ends"], _state.Journal.TakeLast(2).Order(StringComparer.Ordinal));
        Assert.All(["front", "back"], name => Assert.Equal("stopped", _state.State(name)));
    }

    [Fact]
    public async Task The_guardian_ends_what_a_killed_host_leaves_behind()
    {
        using var host = await HostProcess.StartAsync("services", _state);
        var pids = _state.Pids();

        await host.EndAsync("KILL");

        await Until.TrueAsync(TimeSpan.FromSeconds(10), "all have ended", () => !pids.Any(Signals.IsAlive));
    }

    [Fact]
    public async Task The_next_host_ends_what_is_left_when_the_guardian_was_killed_too()
    {
        using var host = await HostProcess.StartAsync("services", _state);
        var pids = _state.Pids();
        foreach (var guardian in GuardiansOf(host.Pid))
            Signals.Send(guardian, "KILL");
        await host.EndAsync("KILL");
        Assert.All(pids, pid => Assert.True(Signals.IsAlive(pid)));

        using var next = await HostProcess.StartAsync("services", _state);

        Assert.All(pids, pid => Assert.False(Signals.IsAlive(pid)));
        Assert.Contains("left behind", next.Output, StringComparison.Ordinal);
        await next.EndAsync("TERM");
    }

    private static IEnumerable<int> GuardiansOf(int host) => Process.GetProcesses()
        .Where(process => process.ProcessName == "sh" && File.ReadAllText($"/proc/{process.Id}/stat").Contains($") S {host} ", StringComparison.Ordinal))
        .Select(process => process.Id);
}
