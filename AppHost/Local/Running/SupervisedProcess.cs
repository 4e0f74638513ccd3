using System.Diagnostics;
using Vigie.AppHost.Local.Output;
using Vigie.AppHost.Local.Processes;

namespace Vigie.AppHost.Local.Running;

/// <summary>Keeps the process of a workload running: starts it when what it needs is ready, and anew whenever it ends.</summary>
internal sealed class SupervisedProcess(
    Workload workload, Func<string, IEnumerable<string>> dependentsOf, ProcessTable processes, Board board, HostConsole console, RollingLog log) : IPart
{
    private const int LastLines = 15;

    private static readonly TimeSpan PollPause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan GoodRun = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _lastLines = [];
    private ChildProcess? _child;
    private string _state = PartStatus.Waiting;

    public string Resource => workload.Resource;

    public string Name => workload.Name;

    public IEnumerable<string> Needs => workload.Needs;

    public StopStage Stage => workload.Stage;

    public Task Ready => _ready.Task;

    public async Task RunAsync(IReadOnlyList<IPart> needed, CancellationToken cancellationToken)
    {
        await WaitForAsync(needed, cancellationToken);
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            var started = Stopwatch.GetTimestamp();
            var exitCode = await RunOnceAsync(cancellationToken);
            if (Stopwatch.GetElapsedTime(started) > GoodRun)
                pause = FirstPause;
            TellEnd(exitCode, pause);
            Become(PartStatus.Restarting);
            await Task.Delay(pause, cancellationToken);
        }
    }

    public async Task StopAsync(TimeSpan deadline, CancellationToken insisted)
    {
        if (_child is not null)
            await _child.StopAsync(workload.StopSignal, deadline, insisted);
        Become(PartStatus.Stopped);
    }

    public PartStatus Status() => new(Resource, Name, _state)
    {
        Pid = _child is { Exited.IsCompleted: false } child ? child.Pid : null,
        Url = workload.Address,
        ConnectionString = workload.ConnectionString,
    };

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private async Task WaitForAsync(IReadOnlyList<IPart> needed, CancellationToken cancellationToken)
    {
        var missing = needed.Where(part => !part.Ready.IsCompleted).Select(part => part.Name).ToList();
        if (missing.Count > 0)
            board.Say($"{Name} waits for {string.Join(", ", missing)}");
        await Task.WhenAll(needed.Select(part => part.Ready)).WaitAsync(cancellationToken);
    }

    private async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var start = await workload.PrepareAsync(keepPorts: _ready.Task.IsCompleted, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var child = processes.Start(start, Name, workload.StopSignal, Hear);
        _child?.Dispose();
        _child = child;
        Become(PartStatus.Starting);
        if (await BecomesUsableAsync(child, cancellationToken))
        {
            Become(PartStatus.Running);
            _ready.TrySetResult();
        }

        return await child.Exited.WaitAsync(cancellationToken);
    }

    private async Task<bool> BecomesUsableAsync(ChildProcess child, CancellationToken cancellationToken)
    {
        var lastTold = Stopwatch.GetTimestamp();
        while (await workload.FindProblemAsync(cancellationToken) is { } problem)
        {
            if (child.Exited.IsCompleted)
                return false;
            if (Stopwatch.GetElapsedTime(lastTold) > LongWait)
            {
                board.Say($"{Name} is not ready yet: {problem}");
                lastTold = Stopwatch.GetTimestamp();
            }

            await Task.WhenAny(child.Exited, Task.Delay(PollPause, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        // An answer may also come from somebody else who holds the port.
        return !child.Exited.IsCompleted;
    }

    private void Hear(string line)
    {
        log.Write(line);
        lock (_lastLines)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > LastLines)
                _lastLines.Dequeue();
        }

        if (workload.Noteworthy?.IsMatch(line) != false)
            console.Write(Name, line);
    }

    private void TellEnd(int exitCode, TimeSpan pause)
    {
        // Why a start failed may stand in lines that are kept from the console.
        if (workload.Noteworthy is not null && _state == PartStatus.Starting)
        {
            string[] lines;
            lock (_lastLines)
                lines = [.. _lastLines];
            foreach (var line in lines)
                console.Write(Name, line);
        }

        var dependents = string.Join(", ", dependentsOf(Resource));
        board.Say($"{Name} has ended (code {exitCode}) and is started again in {pause.TotalSeconds:0.##} s"
            + (dependents.Length > 0 ? $"; {dependents} depend on it" : ""));
    }

    private void Become(string state)
    {
        _state = state;
        board.Changed();
    }
}
