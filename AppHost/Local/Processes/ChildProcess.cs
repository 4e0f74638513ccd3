using System.Diagnostics;

namespace Vigie.AppHost.Local.Processes;

/// <summary>A process in a session of its own, so that Ctrl-C on the terminal reaches the host alone.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(ProcessStartInfo start, Action<string> line)
    {
        _process = new Process { StartInfo = InOwnSession(start), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, output) => Forward(output.Data, line);
        _process.ErrorDataReceived += (_, output) => Forward(output.Data, line);
        // Not WaitForExitAsync: that also waits for grandchildren that hold the output open.
        _process.Exited += (_, _) => End();
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Pid => _process.Id;

    /// <summary>Ends with the exit code, after the process and all that it left behind in its group.</summary>
    public Task<int> Exited => _exited.Task;

    public static ChildProcess Start(ProcessStartInfo start, Action<string> line) => new(start, line);

    /// <summary>Asks the process to end, and kills its group when it has not done so at the deadline.</summary>
    public async Task StopAsync(int signal, TimeSpan deadline, CancellationToken insisted)
    {
        if (!OperatingSystem.IsWindows())
            Unix.Kill(Pid, signal);
        else if (!Exited.IsCompleted)
            _process.Kill(entireProcessTree: true);
        try
        {
            await Exited.WaitAsync(deadline, insisted);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            KillGroup();
            await Exited;
        }
    }

    public void Dispose() => _process.Dispose();

    private static ProcessStartInfo InOwnSession(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        if (OperatingSystem.IsWindows())
            return start;
        // Both replace themselves by the program: its process number is the one that we know.
        string[] command = OperatingSystem.IsLinux()
            ? ["setsid", start.FileName]
            : ["perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!", start.FileName];
        foreach (var part in command.Skip(1).Reverse())
            start.ArgumentList.Insert(0, part);
        start.FileName = command[0];
        return start;
    }

    private static void Forward(string? text, Action<string> line)
    {
        if (text is not null)
            line(text);
    }

    private void End()
    {
        KillGroup();
        _exited.TrySetResult(_process.ExitCode);
    }

    private void KillGroup()
    {
        if (OperatingSystem.IsWindows())
            _process.Kill(entireProcessTree: true);
        else
            Unix.Kill(-Pid, Unix.SigKill);
    }
}
