using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Vigie.EndToEnd.Tests;

/// <summary>The whole of Vigie, started as a user starts it, on private servers and free ports, over the seeds and a folder of its own.</summary>
public sealed class RunningSystem : IAsyncLifetime
{
    /// <summary>Least time between two requests to a host of the web.</summary>
    public static readonly TimeSpan HostDelay = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan StartDeadline = TimeSpan.FromMinutes(4);

    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("vigie-e2e-");
    private readonly StreamWriter _log = File.CreateText(LogFile);
    private Process? _host;
    private TraceCollector? _traces;

    public RunningSystem()
    {
        // PostgreSQL runs as another user when the tests run as root.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_state.FullName, File.GetUnixFileMode(_state.FullName) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Documents = Directory.CreateDirectory(Path.Combine(_state.FullName, "documents")).FullName;
        Client = new HttpClient { BaseAddress = new Uri($"http://localhost:{FreePort()}"), Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>A folder that is followed as source «documents».</summary>
    public string Documents { get; }

    /// <summary>Talks to the query service.</summary>
    public HttpClient Client { get; }

    /// <summary>What the services report to the OpenTelemetry endpoint that they are given.</summary>
    internal TraceCollector Traces => _traces ?? throw new InvalidOperationException("The system has not been started.");

    // What all processes print, kept for whoever has to find out why a test failed.
    private static string LogFile => Path.Combine(AppContext.BaseDirectory, "end-to-end.log");

    private string StateFile => Path.Combine(_state.FullName, "state", "resources.json");

    public async Task InitializeAsync()
    {
        _traces = await TraceCollector.StartAsync();
        var root = RepositoryRoot();
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(root, "AppHost", "bin", configuration, "net10.0", "Vigie.AppHost.dll"),
                "--port", Client.BaseAddress!.Port.ToString(),
                "--documents", Documents,
                "--replicas", "enrichment=2",
                "--replicas", "ingestion=3",
                "--sources", UnvisitedSources(root),
                "--follow", "vigie@redaction.example",
            },
            WorkingDirectory = root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["VIGIE_DATA"] = Path.Combine(_state.FullName, "state"),
                ["Ingestion__PollSeconds"] = "0.2",
                ["Ingestion__SettleSeconds"] = "0.1",
                ["Imports__LeaseSeconds"] = "6",
                ["Visits__PollSeconds"] = "0.5",
                ["Visits__LeaseSeconds"] = "6",
                ["Visits__PageRetrySeconds"] = "0.5",
                ["Fetching__AllowedNetworks__0"] = BadWeek.PressWeb.Network,
                ["Fetching__HostDelaySeconds"] = HostDelay.TotalSeconds.ToString(CultureInfo.InvariantCulture),
                ["Fetching__MaxBytes"] = "1048576",
                ["Fetching__RequestSeconds"] = "4",
                ["Fetching__Retries"] = "1",
                ["Fetching__RetrySeconds"] = "0.2",
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _traces.Endpoint,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["Bus__RetrySeconds__0"] = "0.1",
                ["Bus__RedeliverySeconds__0"] = "1",
            },
        };
        _host = Process.Start(start)!;
        _host.OutputDataReceived += (_, line) => Log(line.Data);
        _host.ErrorDataReceived += (_, line) => Log(line.Data);
        _host.BeginOutputReadLine();
        _host.BeginErrorReadLine();

        await Until.TrueAsync(StartDeadline, "the system is up", async () =>
        {
            if (_host.HasExited)
                throw new InvalidOperationException($"The app host ended with code {_host.ExitCode}; see {LogFile}.");
            return File.Exists(StateFile)
                && Resources().All(resource => resource["state"]!.GetValue<string>() == "running")
                && await IsHealthyAsync();
        });
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_host is { HasExited: false })
        {
            using var signal = Process.Start("kill", ["-TERM", _host.Id.ToString()]);
            await signal.WaitForExitAsync();
            await _host.WaitForExitAsync();
        }

        _host?.Dispose();
        await _log.DisposeAsync();
        if (_traces is not null)
            await _traces.DisposeAsync();
        _state.Delete(recursive: true);
    }

    /// <summary>The running processes as the app host tells them.</summary>
    public IReadOnlyList<JsonNode> Resources() => [.. JsonNode.Parse(File.ReadAllText(StateFile))!.AsArray().Select(node => node!)];

    public string ConnectionString(string resource) =>
        Resources().First(node => node["name"]!.GetValue<string>() == resource)["connectionString"]!.GetValue<string>();

    public int Pid(string resource) =>
        Resources().First(node => node["name"]!.GetValue<string>() == resource)["pid"]!.GetValue<int>();

    /// <summary>Kills a process without warning and waits until another has taken its place.</summary>
    public async Task KillAsync(string resource)
    {
        var pid = Pid(resource);
        using (var victim = Process.GetProcessById(pid))
            victim.Kill();
        await Until.TrueAsync(TimeSpan.FromMinutes(2), $"{resource} is back", () =>
            Task.FromResult(Resources().Any(node =>
                node["name"]!.GetValue<string>() == resource
                && node["state"]!.GetValue<string>() == "running"
                && node["pid"]!.GetValue<int>() != pid)));
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    // The seeds' publishers are listed and not visited: the web of a test ends at this machine.
    private string UnvisitedSources(string root)
    {
        var sources = JsonNode.Parse(File.ReadAllText(Path.Combine(root, "seeds", "sources.json")))!;
        foreach (var source in sources["sources"]!.AsArray())
            source!["enabled"] = false;
        var file = Path.Combine(_state.FullName, "sources.json");
        File.WriteAllText(file, sources.ToJsonString());
        return file;
    }

    private async Task<bool> IsHealthyAsync()
    {
        try
        {
            using var response = await Client.GetAsync("/health");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Log(string? line)
    {
        lock (_log)
            _log.WriteLine(line);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Services.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Services.sln is not above the test's folder.");
        return folder.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
