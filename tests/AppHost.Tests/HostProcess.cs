using System.Diagnostics;

namespace Vigie.AppHost.Tests;

/// <summary>A host in a process of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(120);

    private readonly List<string> _output = [];
    private readonly Process _process;

    private HostProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Pid => _process.Id;

    public string Output
    {
        get
        {
            lock (_output)
                return string.Join('\n', _output);
        }
    }

    /// <summary>Starts a topology of <see cref="Topologies"/> and waits until all of it is up.</summary>
    public static async Task<HostProcess> StartAsync(string topology, TemporaryState state)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HostProcess).Assembly.Location, "host", topology, .. state.Configuration]);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Passed__Through"] = "yes";
        var host = new HostProcess(start);
        await Until.TrueAsync(StartDeadline, "all is up", () =>
        {
            Assert.False(host._process.HasExited, host.Output);
            return host.Output.Contains("All is up", StringComparison.Ordinal);
        });
        return host;
    }

    /// <summary>Runs the app host itself to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAppHostAsync(params string[] arguments)
    {
        using var host = new HostProcess(new ProcessStartInfo("dotnet", [typeof(Settings).Assembly.Location, .. arguments]));
        await host.EndAsync();
        return (host._process.ExitCode, host.Output);
    }

    public async Task<int> EndAsync(string? signal = null)
    {
        if (signal is not null)
            Signals.Send(Pid, signal);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
            _output.Add(line ?? "");
    }
}
