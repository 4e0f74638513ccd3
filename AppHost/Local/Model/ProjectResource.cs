namespace Aspire.Hosting.ApplicationModel;

/// <summary>A service: one or more processes of a project.</summary>
internal sealed class ProjectResource(string name, ILocalProject project) : IResource
{
    public string Name => name;

    public ILocalProject Project => project;

    public int Replicas { get; set; } = 1;

    public bool HasHttpEndpoint { get; set; }

    /// <summary>The port of the first replica's HTTP endpoint; null takes a free one, as the other replicas always do.</summary>
    public int? HttpPort { get; set; }

    /// <summary>Whether people are meant to open the HTTP endpoint.</summary>
    public bool IsExternal { get; set; }

    /// <summary>Answers 200 when a replica is ready to work; null takes a started process for a ready one.</summary>
    public string? HealthPath { get; set; }

    public List<IResource> WaitsFor { get; } = [];

    /// <summary>Run in order when a replica starts, over the environment that it will get.</summary>
    public List<Action<IDictionary<string, string?>>> Environment { get; } = [];
}
