using System.Diagnostics;

namespace Vigie.AppHost.Local.Processes;

/// <summary>
/// The file of the processes that run: a line each, with number, start time, signal that asks for the end, and name. If
/// the host is killed, the guardian ends them by it, or the next host.
/// </summary>
internal sealed class ProcessTable(string path)
{
    private static readonly TimeSpan ReapDeadline = TimeSpan.FromSeconds(6);

    private readonly Dictionary<int, string> _lines = [];

    public string Path => path;

    /// <summary>Starts a process that is in the table for as long as it lives.</summary>
    public ChildProcess Start(ProcessStartInfo start, string name, int stopSignal, Action<string> line)
    {
        var child = ChildProcess.Start(start, line);
        if (ProcessIdentity.Of(child.Pid) is { } identity)
            Change(lines => lines[child.Pid] = $"{identity.Pid} {identity.Started} {(stopSignal == Unix.SigInt ? "INT" : "TERM")} {name}");
        _ = child.Exited.ContinueWith(_ => Change(lines => lines.Remove(child.Pid)), TaskScheduler.Default);
        return child;
    }

    /// <summary>Ends what a killed host left behind, and tells the names of it.</summary>
    public async Task<IReadOnlyList<string>> ReapAsync(CancellationToken cancellationToken)
    {
        var left = File.Exists(path) ? File.ReadAllLines(path).Select(Parse).Where(entry => entry.Process.IsAlive()).ToList() : [];
        foreach (var entry in left)
            Signal(entry.Process.Pid, entry.Signal);
        var started = Stopwatch.GetTimestamp();
        while (left.Exists(entry => entry.Process.IsAlive()) && Stopwatch.GetElapsedTime(started) < ReapDeadline)
            await Task.Delay(100, cancellationToken);
        foreach (var entry in left.Where(entry => entry.Process.IsAlive()))
            Signal(OperatingSystem.IsWindows() ? entry.Process.Pid : -entry.Process.Pid, Unix.SigKill);
        Change(lines => lines.Clear());
        return [.. left.Select(entry => entry.Name)];
    }

    private static (ProcessIdentity Process, int Signal, string Name) Parse(string line)
    {
        var parts = line.Split(' ', 4);
        return (new ProcessIdentity(int.Parse(parts[0]), long.Parse(parts[1])), parts[2] == "INT" ? Unix.SigInt : Unix.SigTerm, parts[3]);
    }

    private static void Signal(int pid, int signal)
    {
        if (!OperatingSystem.IsWindows())
        {
            Unix.Kill(pid, signal);
            return;
        }

        using var process = Process.GetProcessById(pid);
        process.Kill(entireProcessTree: true);
    }

    private void Change(Action<Dictionary<int, string>> change)
    {
        lock (_lines)
        {
            change(_lines);
            File.WriteAllLines(path + ".new", _lines.Values);
            File.Move(path + ".new", path, overwrite: true);
        }
    }
}
