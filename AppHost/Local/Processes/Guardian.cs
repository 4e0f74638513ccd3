using System.Diagnostics;

namespace Vigie.AppHost.Local.Processes;

/// <summary>A shell that ends our processes when the host was killed and cannot. On Windows the next start does it.</summary>
internal sealed class Guardian : IAsyncDisposable
{
    private readonly Process? _shell;

    public Guardian(string processTable)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var script = new StreamReader(typeof(Guardian).Assembly.GetManifestResourceStream("guardian.sh")!);
        string[] ownSession = OperatingSystem.IsLinux() ? ["setsid"] : ["perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!"];
        var start = new ProcessStartInfo(ownSession[0]) { RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in (string[])[.. ownSession.Skip(1), "/bin/sh", "-c", script.ReadToEnd(), "vigie-guardian", processTable])
            start.ArgumentList.Add(argument);
        _shell = Process.Start(start);
    }

    /// <summary>Lets the shell end; with an empty table it has nothing to do.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_shell is null)
            return;
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }
}
