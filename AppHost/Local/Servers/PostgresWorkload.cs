using System.Diagnostics;
using System.Text.RegularExpressions;
using Vigie.AppHost.Local.Output;
using Vigie.AppHost.Local.Processes;
using Vigie.AppHost.Local.Running;

namespace Vigie.AppHost.Local.Servers;

/// <summary>A private PostgreSQL server, with the databases of the topology.</summary>
internal sealed partial class PostgresWorkload(PostgresServerResource server, string state, HostConsole console) : Workload(server.Name)
{
    private const string User = "postgres";

    // PostgreSQL refuses to run as root.
    private readonly string? _owner = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? "postgres" : null;
    private PostgresPrograms? _programs;
    private ServerFolder? _folder;

    public override StopStage Stage => StopStage.Database;

    // Fast shutdown: SIGTERM would wait until all clients have left.
    public override int StopSignal => Unix.SigInt;

    public override string? ConnectionString => server.Address is null ? null : server.ConnectionString;

    public override string? Address => server.Address is { } address ? $"{ServerAddress.Host}:{address.Port}" : null;

    private string Data => _folder!.In("data");

    public override async Task LocateAsync(Installer installer, CancellationToken cancellationToken)
    {
        var installed = await installer.FindAsync(PostgresPrograms.Package(Resource), PostgresPrograms.FindAsync, cancellationToken);
        var parent = await ServerFolder.ParentAsync(state, _owner, cancellationToken);
        var withData = ServerFolder.MajorVersions(parent, Resource);
        _programs = installed.FirstOrDefault(programs => withData.Contains(programs.Major)) ?? installed[0];
        foreach (var major in withData.Where(major => major != _programs.Major))
            console.Say($"The data of PostgreSQL {major} stays in {parent}; PostgreSQL {_programs.Major} uses its own.");
        _folder = await ServerFolder.OpenAsync(parent, Resource, _programs.Major, _owner, cancellationToken);
    }

    public override async Task<ProcessStartInfo> PrepareAsync(bool keepPorts, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Data))
            await InitialiseAsync(cancellationToken);
        RemoveStaleLock();
        if (!keepPorts)
            server.Address = new ServerAddress(Ports.Free(), User, _folder!.Password);
        return AsOwner(
            _programs!.Postgres, "-D", Data, "-p", server.Address!.Port.ToString(),
            "-c", "listen_addresses=" + ServerAddress.Host, "-c", "unix_socket_directories=", "-c", "max_connections=200");
    }

    public override Task<string?> FindProblemAsync(CancellationToken cancellationToken) =>
        ServerChecks.FindPostgresProblemAsync(server.ConnectionString, server.OwnDatabases, cancellationToken);

    public override Regex Noteworthy => Problem();

    // Under another name until it is complete: a start that was cut short leaves no half a database.
    private async Task InitialiseAsync(CancellationToken cancellationToken)
    {
        var fresh = _folder!.In("data.new");
        if (Directory.Exists(fresh))
            Directory.Delete(fresh, recursive: true);
        string[] ctype = OperatingSystem.IsLinux() ? ["--lc-ctype=C.UTF-8"] : OperatingSystem.IsMacOS() ? ["--lc-ctype=UTF-8"] : [];
        await Commands.MustRunAsync(
            AsOwner(_programs!.InitDb, [
                "-D", fresh, "-U", User, "-A", "scram-sha-256", "--pwfile=" + _folder.PasswordFile, "-E", "UTF8", "--locale=C", .. ctype]),
            cancellationToken);
        Directory.Move(fresh, Data);
    }

    // PostgreSQL takes the lock of a killed server for a living one when its number now belongs to some other process.
    private void RemoveStaleLock()
    {
        var file = Path.Combine(Data, "postmaster.pid");
        if (!File.Exists(file) || !int.TryParse(File.ReadLines(file).FirstOrDefault(), out var pid))
            return;
        if (Process.GetProcesses().FirstOrDefault(process => process.Id == pid) is not { ProcessName: "postgres" })
            File.Delete(file);
    }

    private ProcessStartInfo AsOwner(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder!.Path };
        if (_owner is not null)
            start.UserName = _owner;
        return start;
    }

    [GeneratedRegex("(WARNING|ERROR|FATAL|PANIC):  (?!the database system is (starting up|shutting down))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Problem();
}
