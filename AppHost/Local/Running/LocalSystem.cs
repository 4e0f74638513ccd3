using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Vigie.AppHost.Local.Output;
using Vigie.AppHost.Local.Processes;
using Vigie.AppHost.Local.Servers;

namespace Vigie.AppHost.Local.Running;

/// <summary>Runs a topology: starts its parts, watches them, stops them in order.</summary>
[SuppressMessage("Design", "CA1001", Justification = "StopAsync, which every run ends with, closes them.")]
internal sealed class LocalSystem(IDistributedApplicationBuilder builder)
{
    // Less than fifteen seconds in all.
    private static readonly (StopStage Stage, TimeSpan Deadline)[] StopOrder =
    [
        (StopStage.Service, TimeSpan.FromSeconds(9)),
        (StopStage.Messaging, TimeSpan.FromSeconds(3.5)),
        (StopStage.Database, TimeSpan.FromSeconds(2)),
    ];

    private readonly HostConsole _console = new();
    private readonly CancellationTokenSource _stopping = new();
    private List<Task> _running = [];
    private StateFolder? _folder;
    private Topology? _topology;
    private Guardian? _guardian;

    private string StatePath => Path.GetFullPath(
        builder.Configuration["VIGIE_DATA"] is { Length: > 0 } path ? path : Path.Combine(builder.AppHostDirectory, "..", ".vigie"));

    /// <summary>Returns when all parts can be used.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        _folder = StateFolder.Claim(StatePath);
        var processes = new ProcessTable(_folder.In("processes"));
        foreach (var name in await processes.ReapAsync(cancellationToken))
            _console.Say($"{name} was left behind by a host that was killed: ended.");
        RefuseTakenPorts();

        _topology = new Topology(builder.Resources, _folder, _console, processes);
        var installer = new Installer(_console, isForbidden: builder.Configuration["VIGIE_INSTALL"] == "never");
        foreach (var workload in _topology.Workloads)
            await workload.LocateAsync(installer, cancellationToken);

        _guardian = new Guardian(processes.Path);
        _running = [.. _topology.Parts.Select(part => part.RunAsync(_topology.NeededBy(part), _stopping.Token))];
        var ready = Task.WhenAll(_topology.Parts.Select(part => part.Ready));
        await await Task.WhenAny(ready, Task.WhenAny(_running).Unwrap()).WaitAsync(cancellationToken);
        _topology.Board.ShowTable();
        _console.Say($"All is up after {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s. Ctrl-C ends it. Logs: {_folder.In("logs")}");
    }

    /// <summary>Ends when the token is cancelled, or with what keeps a part from running.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAny(_running).Unwrap().WaitAsync(cancellationToken);

    /// <summary>Stops the parts stage by stage, each with a deadline; kills at once when that is insisted on.</summary>
    public async Task StopAsync(CancellationToken insisted)
    {
        if (_topology is not null)
        {
            var started = Stopwatch.GetTimestamp();
            await _stopping.CancelAsync();
            await Task.WhenAll(_running).ContinueWith(_ => { }, TaskScheduler.Default);
            foreach (var (stage, deadline) in StopOrder)
                await Task.WhenAll(_topology.Parts.Where(part => part.Stage == stage).Select(part => part.StopAsync(deadline, insisted)));
            _topology.Dispose();
            _console.Say($"All has ended after {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s.");
        }

        if (_guardian is not null)
            await _guardian.DisposeAsync();
        _folder?.Dispose();
        (_topology, _guardian, _folder) = (null, null, null);
    }

    private void RefuseTakenPorts()
    {
        foreach (var project in builder.Resources.OfType<ProjectResource>())
        {
            if (project.HttpPort is { } port)
                Ports.RefuseTaken(port, project.Name);
        }
    }
}
