using System.Diagnostics;
using System.Text.RegularExpressions;
using Vigie.AppHost.Local.Processes;
using Vigie.AppHost.Local.Running;

namespace Vigie.AppHost.Local.Servers;

/// <summary>A private RabbitMQ server, which shares nothing with another one on the machine.</summary>
internal sealed partial class RabbitMQWorkload(RabbitMQServerResource server, string state, EpmdWorkload epmd) : Workload(server.Name)
{
    private const string User = "vigie";

    private RabbitMQPrograms? _programs;
    private ServerFolder? _folder;
    private int _distributionPort;

    public override IEnumerable<string> Needs => [epmd.Resource];

    public override StopStage Stage => StopStage.Messaging;

    public override string? ConnectionString => server.Address is null ? null : server.ConnectionString;

    public override string? Address => server.Address is { } address ? $"{ServerAddress.Host}:{address.Port}" : null;

    public override async Task LocateAsync(Installer installer, CancellationToken cancellationToken)
    {
        _programs = await installer.FindAsync(RabbitMQPrograms.Package(Resource), RabbitMQPrograms.FindAsync, cancellationToken);
        _folder = await ServerFolder.OpenAsync(state, Resource, _programs.Major, owner: null, cancellationToken);
    }

    public override async Task<ProcessStartInfo> PrepareAsync(bool keepPorts, CancellationToken cancellationToken)
    {
        if (!keepPorts)
        {
            server.Address = new ServerAddress(Ports.Free(), User, _folder!.Password);
            _distributionPort = Ports.Free();
        }

        // The server makes its first user from these when its data are new.
        await File.WriteAllTextAsync(_folder!.In("rabbitmq.conf"), $"""
            default_user = {User}
            default_pass = {server.Address!.Password}
            log.console = true
            log.console.level = info
            """ + '\n', cancellationToken);
        await File.WriteAllTextAsync(_folder.In("enabled_plugins"), "[].\n", cancellationToken);
        var start = new ProcessStartInfo(_programs!.Server) { WorkingDirectory = _folder.Path };
        foreach (var (name, value) in Environment())
            start.Environment[name] = value;
        return start;
    }

    public override Task<string?> FindProblemAsync(CancellationToken cancellationToken) =>
        ServerChecks.FindRabbitMQProblemAsync(server.ConnectionString, cancellationToken);

    public override Regex Noteworthy => Problem();

    private Dictionary<string, string> Environment() => new(StringComparer.Ordinal)
    {
        ["HOME"] = _folder!.Path,
        // Data are kept by node name.
        ["RABBITMQ_NODENAME"] = "vigie@localhost",
        ["RABBITMQ_NODE_IP_ADDRESS"] = ServerAddress.Host,
        ["RABBITMQ_NODE_PORT"] = server.Address!.Port.ToString(),
        ["RABBITMQ_DIST_PORT"] = _distributionPort.ToString(),
        ["RABBITMQ_MNESIA_BASE"] = _folder.In("data"),
        ["RABBITMQ_LOG_BASE"] = _folder.In("log"),
        ["RABBITMQ_LOGS"] = "-",
        ["RABBITMQ_CONF_ENV_FILE"] = _folder.In("rabbitmq-env.conf"),
        ["RABBITMQ_CONFIG_FILE"] = _folder.In("rabbitmq.conf"),
        ["RABBITMQ_CONFIG_FILES"] = _folder.In("conf.d"),
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = _folder.In("advanced.config"),
        ["RABBITMQ_GENERATED_CONFIG_DIR"] = _folder.In("config"),
        ["RABBITMQ_SCHEMA_DIR"] = _folder.In("schema"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = _folder.In("enabled_plugins"),
        ["RABBITMQ_PID_FILE"] = _folder.In("pid"),
        // The node listens to others of its kind on loopback alone; idle threads sleep instead of spinning.
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none",
        // Makes the script become the server instead of waiting beside it: one process to watch and to signal.
        ["RUNNING_UNDER_SYSTEMD"] = "true",
        ["ERL_EPMD_ADDRESS"] = ServerAddress.Host,
        ["ERL_EPMD_PORT"] = epmd.Port.ToString(),
        ["ERL_CRASH_DUMP_SECONDS"] = "0",
    };

    [GeneratedRegex(@"\[(warning|error|critical|alert|emergency)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Problem();
}
