using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Vigie.AppHost.Local.Processes;

/// <summary>Ports of this machine.</summary>
internal static class Ports
{
    // Below the range from which outgoing connections are given theirs, so that none of them takes a port before we do.
    private const int FirstFree = 20_000;
    private const int LastFree = 32_000;

    private static readonly HashSet<int> Given = [];

    /// <summary>A free port that was not given to anyone else in this process.</summary>
    public static int Free()
    {
        lock (Given)
        {
            while (true)
            {
                var port = Random.Shared.Next(FirstFree, LastFree);
                if (!Given.Contains(port) && IsFree(port) && Given.Add(port))
                    return port;
            }
        }
    }

    public static void RefuseTaken(int port, string resource)
    {
        if (IsFree(port))
            return;
        var holder = HolderOf(port) is { } name ? $"by {name}" : "by another process";
        throw new DistributedApplicationException(
            $"Port {port}, on which '{resource}' answers, is in use {holder}. End that, or choose another port with --port.");
    }

    private static bool IsFree(int port) =>
        CanListen(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || !HasIPv6Loopback() || CanListen(IPAddress.IPv6Loopback, port));

    private static bool HasIPv6Loopback() => NetworkInterface.GetAllNetworkInterfaces()
        .Any(network => network.GetIPProperties().UnicastAddresses.Any(address => address.Address.Equals(IPAddress.IPv6Loopback)));

    private static bool CanListen(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string? HolderOf(int port)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        // proc_net(5): local address, then "0A" for listening; the tenth field is the socket's inode.
        var sockets = new[] { "/proc/net/tcp", "/proc/net/tcp6" }.Where(File.Exists).SelectMany(File.ReadLines)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields.Length > 9 && fields[3] == "0A" && fields[1].EndsWith($":{port:X4}", StringComparison.Ordinal))
            .Select(fields => $"socket:[{fields[9]}]")
            .ToHashSet(StringComparer.Ordinal);
        var holder = Process.GetProcesses().FirstOrDefault(process => OpenFiles(process.Id).Any(sockets.Contains));
        return holder is null ? null : $"process {holder.Id} ({holder.ProcessName})";
    }

    private static List<string> OpenFiles(int pid)
    {
        try
        {
            return [.. new DirectoryInfo($"/proc/{pid}/fd").EnumerateFileSystemInfos().Select(file => file.LinkTarget ?? "")];
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            // Another user's process, or one that has just ended.
            return [];
        }
    }
}
