using System.Text.RegularExpressions;

namespace Vigie.AppHost.Local.Servers;

/// <summary>The programs of an installed RabbitMQ, and the Erlang port mapper, if it is where programs are found.</summary>
internal sealed partial record RabbitMQPrograms(string Server, string? Epmd, int Major)
{
    public static ServerPackage Package(string resource) => new(
        "RabbitMQ", resource, "rabbitmq-server", "rabbitmq", "RabbitMQ.RabbitMQ", "amqp://user:password@host:5672");

    /// <summary>Null when there are none.</summary>
    public static Task<RabbitMQPrograms?> FindAsync(CancellationToken cancellationToken) => Task.FromResult(Find());

    private static RabbitMQPrograms? Find()
    {
        var server = Candidates().FirstOrDefault(File.Exists);
        if (server is null)
            return null;
        var real = File.ResolveLinkTarget(server, returnFinalTarget: true)?.FullName ?? server;
        var major = Version().Match(real) is { Success: true } version ? int.Parse(version.Groups["major"].ValueSpan) : 0;
        return new RabbitMQPrograms(real, ProgramFolders.Find(ProgramFolders.OnPath, "epmd"), major);
    }

    // Debian's program on the path changes the user and logs to /var/log: its script behind that comes first.
    private static IEnumerable<string> Candidates() => OperatingSystem.IsWindows()
        ? ProgramFolders.Under(@"C:\Program Files\RabbitMQ Server", "rabbitmq_server-*", @"sbin\rabbitmq-server.bat")
        : ((string[])["/usr/lib/rabbitmq/bin", "/opt/homebrew/sbin", "/usr/local/sbin", .. ProgramFolders.OnPath])
            .Select(folder => Path.Combine(folder, "rabbitmq-server"));

    [GeneratedRegex(@"(rabbitmq_server-|rabbitmq[/\\])(?<major>\d+)\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
