namespace Vigie.AppHost.Local.Running;

/// <summary>The folder of all that outlives a run. One host at a time has it.</summary>
internal sealed class StateFolder : IDisposable
{
    private readonly FileStream _lock;

    private StateFolder(string path, FileStream @lock) => (Path, _lock) = (path, @lock);

    public string Path { get; }

    public static StateFolder Claim(string path)
    {
        // Other users may pass: PostgreSQL runs as one when we are root.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Directory.CreateDirectory(System.IO.Path.Combine(path, "logs"));
        var pidFile = System.IO.Path.Combine(path, "host.pid");
        try
        {
            var folder = new StateFolder(path, new FileStream(System.IO.Path.Combine(path, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            File.WriteAllText(pidFile, Environment.ProcessId.ToString());
            return folder;
        }
        catch (IOException)
        {
            var holder = File.Exists(pidFile) ? $" (process {File.ReadAllText(pidFile)})" : "";
            throw new DistributedApplicationException(
                $"Another host{holder} runs on {path}. Stop it, or set VIGIE_DATA to another folder to run a second one beside it.");
        }
    }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        File.Delete(In("host.pid"));
        _lock.Dispose();
    }
}
