using System.Diagnostics;

namespace Vigie.AppHost.Local.Processes;

/// <summary>A process that is not mistaken for a later one that was given the same number.</summary>
internal sealed record ProcessIdentity(int Pid, long Started)
{
    /// <summary>The process of that number; null when there is none.</summary>
    public static ProcessIdentity? Of(int pid)
    {
        try
        {
            return new ProcessIdentity(pid, OperatingSystem.IsLinux() ? TicksAfterBoot(pid) : SecondsOfStart(pid));
        }
        catch (Exception gone) when (gone is IOException or ArgumentException or InvalidOperationException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public bool IsAlive() => Of(Pid) == this;

    // Field 22 of proc_pid_stat(5). Process.StartTime would move with every correction of the clock.
    private static long TicksAfterBoot(int pid)
    {
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        var afterName = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return afterName[0] == "Z" ? throw new InvalidOperationException("It has ended.") : long.Parse(afterName[19]);
    }

    private static long SecondsOfStart(int pid)
    {
        using var process = Process.GetProcessById(pid);
        return new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
    }
}
