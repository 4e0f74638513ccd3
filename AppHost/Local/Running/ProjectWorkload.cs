using System.Diagnostics;
using System.Runtime.InteropServices;
using Vigie.AppHost.Local.Processes;

namespace Vigie.AppHost.Local.Running;

/// <summary>One replica of a service.</summary>
internal sealed class ProjectWorkload(ProjectResource project, int replica) : Workload(project.Name)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    // What the host itself was started with says nothing about the services.
    private static readonly string[] NotInherited =
    [
        "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "DOTNET_LAUNCH_PROFILE",
        "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS",
    ];

    private readonly int? _fixedPort = replica == 1 ? project.HttpPort : null;
    private int _port;

    public override string Name => project.Replicas == 1 ? project.Name : $"{project.Name}-{replica}";

    public override IEnumerable<string> Needs => project.WaitsFor.Select(needed => needed.Name);

    public override StopStage Stage => StopStage.Service;

    public override string? Address => project.HasHttpEndpoint && _port != 0 ? $"http://localhost:{_port}" : null;

    public override Task<ProcessStartInfo> PrepareAsync(bool keepPorts, CancellationToken cancellationToken)
    {
        if (!keepPorts)
            _port = _fixedPort ?? Ports.Free();
        var (assembly, folder) = (project.Project.AssemblyPath, Path.GetDirectoryName(project.Project.ProjectPath));
        if (!File.Exists(assembly))
            throw new DistributedApplicationException($"{assembly} is missing: build the solution.");
        var start = new ProcessStartInfo(DotNet(), [assembly]) { WorkingDirectory = folder };
        SetEnvironment(start.Environment);
        return Task.FromResult(start);
    }

    public override async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        if (project.HealthPath is not { } path)
            return null;
        try
        {
            using var response = await Http.GetAsync(new Uri(Address + path), cancellationToken);
            return response.IsSuccessStatusCode ? null : $"{path} answers {(int)response.StatusCode}";
        }
        catch (HttpRequestException problem)
        {
            return problem.Message;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"{path} does not answer";
        }
    }

    private static string DotNet() => Path.GetFullPath("../../../dotnet", RuntimeEnvironment.GetRuntimeDirectory());

    private void SetEnvironment(IDictionary<string, string?> environment)
    {
        foreach (var name in NotInherited)
            environment.Remove(name);
        environment.TryAdd("Logging__Console__FormatterName", "simple");
        environment.TryAdd("Logging__Console__FormatterOptions__SingleLine", "true");
        environment["OTEL_SERVICE_NAME"] = project.Name;
        environment["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={Name}";
        if (project.HasHttpEndpoint)
            environment["ASPNETCORE_URLS"] = Address;
        foreach (var change in project.Environment)
            change(environment);
    }
}
