using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace Vigie.AppHost;

/// <summary>What a user may choose about the topology, from arguments or from configuration.</summary>
internal sealed class Settings
{
    private static readonly string[] Services = ["ingestion", "enrichment", "storage", "query"];

    private readonly Dictionary<string, int> _replicas = new(StringComparer.Ordinal);

    private Settings(IConfiguration configuration)
    {
        Port = configuration["Port"] is { } port ? ParsePort("Port", port) : 8080;
        Documents = [.. configuration.GetSection("Documents").GetChildren().Select(child => ParseFolder(child.Path, child.Value ?? ""))];
        foreach (var child in configuration.GetSection("Replicas").GetChildren())
            _replicas[ParseService(child.Path, child.Key)] = ParseCount(child.Path, child.Value ?? "");
        Sources = configuration["SourcesFile"] is { Length: > 0 } file ? ParseFile("SourcesFile", file) : null;
        Contact = configuration["Follow"] is { Length: > 0 } contact ? ParseContact("Follow", contact) : null;
        ReaderPassword = configuration["Parameters:reader-password"]
            ?? configuration["Parameters:reader_password"]
            ?? RandomNumberGenerator.GetHexString(32, lowercase: true);
    }

    /// <summary>The port on which the query service answers.</summary>
    public int Port { get; }

    /// <summary>Folders of documents to follow beside the seeds.</summary>
    public IReadOnlyList<DirectoryInfo> Documents { get; }

    /// <summary>The file of sources that are registered at the start; null for the one of the seeds.</summary>
    public FileInfo? Sources { get; }

    /// <summary>How publishers reach whoever runs this installation; null when it follows no sources on the web.</summary>
    public string? Contact { get; }

    /// <summary>The password of the database role that can only read; a new one for every run unless configured.</summary>
    public string ReaderPassword { get; }

    /// <summary>How many processes of a service run.</summary>
    public int ReplicasOf(string service) => _replicas.GetValueOrDefault(service, 1);

    /// <summary>
    /// Reads arguments, environment variables and <c>appsettings.json</c>, in falling precedence. Where that is wrong, or
    /// help was asked for, it says so on the console and the program should end with the exit code.
    /// </summary>
    public static bool TryRead(string[] args, [NotNullWhen(true)] out Settings? settings, out int exitCode)
    {
        Settings? read = null;
        var port = new Option<string>("--port") { Description = "Port of the query service; default 8080", HelpName = "N" };
        var replicas = new Option<string[]>("--replicas") { Description = "Number of processes of a service; repeatable", HelpName = "NAME=N" };
        var documents = new Option<string[]>("--documents") { Description = "A further folder of documents to collect; repeatable", HelpName = "DIR" };
        var sources = new Option<string>("--sources") { Description = "File of sources to register; default seeds/sources.json", HelpName = "FILE" };
        var follow = new Option<string>("--follow")
        {
            Description = "Follows the sources on the web; CONTACT is a mail or web address for publishers, sent in the User-Agent",
            HelpName = "CONTACT",
        };
        var command = new RootCommand("Runs Vigie: its servers, and its services in the order of Program.cs.")
        {
            port, replicas, documents, sources, follow,
        };
        command.SetAction(parsed =>
        {
            try
            {
                read = new Settings(Configuration(
                    parsed.GetValue(port), parsed.GetValue(replicas) ?? [], parsed.GetValue(documents) ?? [], parsed.GetValue(sources),
                    parsed.GetValue(follow)));
                return 0;
            }
            catch (FormatException wrong)
            {
                Console.Error.WriteLine(wrong.Message);
                return 1;
            }
        });

        exitCode = command.Parse(args).Invoke();
        settings = read;
        return read is not null;
    }

    private static IConfiguration Configuration(string? port, string[] replicas, string[] documents, string? sources, string? contact)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        if (port is not null)
            configuration["Port"] = ParsePort("--port", port).ToString();
        if (sources is not null)
            configuration["SourcesFile"] = ParseFile("--sources", sources).FullName;
        if (contact is not null)
            configuration["Follow"] = ParseContact("--follow", contact);
        foreach (var pair in replicas)
        {
            if (pair.Split('=') is not [var service, var count])
                throw new FormatException($"--replicas {pair}: expected NAME=N, for example enrichment=3.");
            var argument = $"--replicas {pair}";
            configuration["Replicas:" + ParseService(argument, service)] = ParseCount(argument, count).ToString();
        }

        var configured = configuration.GetSection("Documents").GetChildren().Count();
        foreach (var folder in documents)
            configuration[$"Documents:{configured++}"] = ParseFolder("--documents", folder).FullName;
        return configuration;
    }

    private static int ParsePort(string name, string value) =>
        ushort.TryParse(value, out var port) && port > 0 ? port : throw new FormatException($"{name}: '{value}' is not a port (1 to 65535).");

    private static string ParseService(string name, string service) =>
        Services.Contains(service)
            ? service
            : throw new FormatException($"{name}: there is no service '{service}'; the services are {string.Join(", ", Services)}.");

    private static int ParseCount(string name, string value) =>
        int.TryParse(value, out var count) && count is >= 1 and <= 64
            ? count
            : throw new FormatException($"{name}: '{value}' is not a number of processes (1 to 64).");

    // A header holds visible ASCII, and a comment in it no brackets (RFC 9110 §5.6.5).
    private static string ParseContact(string name, string contact) =>
        contact.Length > 0 && contact.All(c => c is > ' ' and <= '~' and not ('(' or ')' or '\\')) && contact.AsSpan().ContainsAny('@', '.')
            ? contact
            : throw new FormatException($"{name}: '{contact}' is not a mail or web address.");

    private static DirectoryInfo ParseFolder(string name, string path)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path.Length > 0 ? path : ".")));
        return folder.Exists ? folder : throw new FormatException($"{name}: there is no folder '{folder.FullName}'.");
    }

    private static FileInfo ParseFile(string name, string path)
    {
        var file = new FileInfo(path.Length > 0 ? path : ".");
        return file.Exists ? file : throw new FormatException($"{name}: there is no file '{file.FullName}'.");
    }
}
