using System.Diagnostics;
using System.Runtime.Versioning;
using Vigie.AppHost.Local.Output;
using Vigie.AppHost.Local.Processes;

namespace Vigie.AppHost.Local.Servers;

/// <summary>Gets server programs from the distribution when the machine has none, where that is possible and wanted.</summary>
internal sealed class Installer(HostConsole console, bool isForbidden)
{
    private const string ServicePolicy = "/usr/sbin/policy-rc.d";

    [SupportedOSPlatformGuard("linux")]
    private static bool IsPossible => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get");

    /// <summary>Finds the programs, after installing them if need be.</summary>
    public async Task<T> FindAsync<T>(ServerPackage package, Func<CancellationToken, Task<T?>> find, CancellationToken cancellationToken)
        where T : class
    {
        if (await find(cancellationToken) is { } found)
            return found;
        if (!isForbidden && IsPossible && IsWanted(package))
            await InstallAsync(package, cancellationToken);
        return await find(cancellationToken) ?? throw new DistributedApplicationException(package.HowToGetIt);
    }

    private static bool IsWanted(ServerPackage package)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
            return true;
        Console.Write($"{package.Server} is not installed. Install Debian's package {package.Debian} now? [Y/n] ");
        return Console.ReadLine()?.Trim() is "" or "y" or "Y" or "yes";
    }

    [SupportedOSPlatform("linux")]
    private async Task InstallAsync(ServerPackage package, CancellationToken cancellationToken)
    {
        console.Say($"{package.Server} is not installed: installing the package {package.Debian} with apt-get (VIGIE_INSTALL=never forbids it).");
        var started = Stopwatch.GetTimestamp();
        // The programs are all that is wanted: without this file Debian would also start a server of the whole machine.
        var ownPolicy = !File.Exists(ServicePolicy);
        if (ownPolicy)
        {
            await File.WriteAllTextAsync(ServicePolicy, "#!/bin/sh\nexit 101\n", cancellationToken);
            File.SetUnixFileMode(ServicePolicy, (UnixFileMode)0b111_101_101);
        }

        try
        {
            if ((await Commands.RunAsync(Apt("install", package.Debian), cancellationToken)).ExitCode != 0)
            {
                await Commands.RunAsync(Apt("update"), cancellationToken);
                await Commands.MustRunAsync(Apt("install", package.Debian), cancellationToken);
            }
        }
        finally
        {
            if (ownPolicy)
                File.Delete(ServicePolicy);
        }

        console.Say($"Installed {package.Debian} in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s.");
    }

    private static ProcessStartInfo Apt(params string[] command) =>
        new("apt-get", ["-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120", .. command])
        {
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        };
}
