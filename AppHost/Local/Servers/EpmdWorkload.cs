using System.Diagnostics;
using System.Net.Sockets;
using Vigie.AppHost.Local.Processes;
using Vigie.AppHost.Local.Running;

namespace Vigie.AppHost.Local.Servers;

/// <summary>
/// Erlang's port mapper, for one RabbitMQ alone. RabbitMQ would start one that outlives it, and would share it with all
/// Erlang programs of the machine.
/// </summary>
internal sealed class EpmdWorkload(string messaging) : Workload(messaging + "-epmd")
{
    // Two bytes of length, then the tag: it takes a connection without a request for a fault.
    private static readonly byte[] NamesRequest = [0, 1, (byte)'n'];

    private string? _program;

    public int Port { get; private set; }

    // After RabbitMQ, which tells it that it goes.
    public override StopStage Stage => StopStage.Database;

    public override string? Address => $"{ServerAddress.Host}:{Port}";

    public override async Task LocateAsync(Installer installer, CancellationToken cancellationToken)
    {
        var programs = await installer.FindAsync(RabbitMQPrograms.Package(messaging), RabbitMQPrograms.FindAsync, cancellationToken);
        _program = programs.Epmd ?? throw new DistributedApplicationException(
            "Erlang's program epmd is not on the PATH: add the folder of Erlang's programs (erts-…/bin) to it.");
    }

    public override Task<ProcessStartInfo> PrepareAsync(bool keepPorts, CancellationToken cancellationToken)
    {
        if (!keepPorts)
            Port = Ports.Free();
        return Task.FromResult(new ProcessStartInfo(_program!, ["-port", Port.ToString(), "-address", ServerAddress.Host]));
    }

    public override async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(ServerAddress.Host, Port, cancellationToken);
            await client.GetStream().WriteAsync(NamesRequest, cancellationToken);
            return null;
        }
        catch (SocketException problem)
        {
            return problem.Message;
        }
    }
}
