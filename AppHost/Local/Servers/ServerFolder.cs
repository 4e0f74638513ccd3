using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Vigie.AppHost.Local.Processes;

namespace Vigie.AppHost.Local.Servers;

/// <summary>
/// Where a private server keeps its data, keyed by its major version, with its password beside the data: neither outlives
/// the other.
/// </summary>
internal sealed class ServerFolder
{
    private ServerFolder(string path) => Path = path;

    public string Path { get; }

    public string Password => File.ReadAllText(PasswordFile);

    public string PasswordFile => In("password");

    /// <summary>
    /// The folder in which servers that run as the owner have their folders: the state folder, or, when the owner cannot
    /// reach that, one of the machine that is keyed by it.
    /// </summary>
    public static async Task<string> ParentAsync(string state, string? owner, CancellationToken cancellationToken)
    {
        if (owner is null)
            return state;
        var enter = new ProcessStartInfo("/bin/sh", ["-c", "cd \"$1\"", "sh", state]) { UserName = owner, WorkingDirectory = "/" };
        if ((await Commands.RunAsync(enter, cancellationToken)).ExitCode == 0)
            return state;
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))[..16];
        return Directory.CreateDirectory("/var/lib/vigie/" + key).FullName;
    }

    /// <summary>The major versions of which a server has data there.</summary>
    public static IReadOnlyList<int> MajorVersions(string parent, string name) =>
    [
        .. Directory.EnumerateDirectories(parent, name + "-*")
            .Select(folder => int.TryParse(System.IO.Path.GetFileName(folder)[(name.Length + 1)..], out var major) ? major : -1)
            .Where(major => major >= 0),
    ];

    public static async Task<ServerFolder> OpenAsync(string parent, string name, int major, string? owner, CancellationToken cancellationToken)
    {
        var folder = new ServerFolder(System.IO.Path.Combine(parent, $"{name}-{major}"));
        if (owner is not null)
            await Commands.MustRunAsync(new ProcessStartInfo("install", ["-d", "-m", "700", "-o", owner, folder.Path]), cancellationToken);
        else if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder.Path);
        else
            Directory.CreateDirectory(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (!File.Exists(folder.PasswordFile))
        {
            await File.WriteAllTextAsync(folder.PasswordFile + ".new", RandomNumberGenerator.GetHexString(32, lowercase: true), cancellationToken);
            File.Move(folder.PasswordFile + ".new", folder.PasswordFile);
        }

        return folder;
    }

    public string In(string name) => System.IO.Path.Combine(Path, name);
}
