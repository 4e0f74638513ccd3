namespace Vigie.AppHost.Local.Running;

/// <summary>What is told about a part in the table and in <c>resources.json</c>.</summary>
internal sealed record PartStatus(string Name, string Instance, string State)
{
    public const string Waiting = "waiting";
    public const string Starting = "starting";
    public const string Running = "running";
    public const string Restarting = "restarting";
    public const string Stopped = "stopped";

    public int? Pid { get; init; }

    public string? Url { get; init; }

    public string? ConnectionString { get; init; }
}
