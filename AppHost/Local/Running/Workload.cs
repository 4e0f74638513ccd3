using System.Diagnostics;
using System.Text.RegularExpressions;
using Vigie.AppHost.Local.Processes;
using Vigie.AppHost.Local.Servers;

namespace Vigie.AppHost.Local.Running;

/// <summary>What one supervised process is: how it is started, when it is ready, how it is stopped.</summary>
internal abstract class Workload(string resource)
{
    /// <summary>The resource that it belongs to.</summary>
    public string Resource => resource;

    /// <summary>The name of this one among the processes of its resource.</summary>
    public virtual string Name => resource;

    /// <summary>The resources that must be ready before it is started.</summary>
    public virtual IEnumerable<string> Needs => [];

    public abstract StopStage Stage { get; }

    public virtual int StopSignal => Unix.SigTerm;

    /// <summary>Null when there is none, or not yet.</summary>
    public virtual string? ConnectionString => null;

    /// <summary>Where it is reached, for the eyes of a person; null when nowhere, or not yet.</summary>
    public virtual string? Address => null;

    /// <summary>Finds what is needed before anything is started.</summary>
    public virtual Task LocateAsync(Installer installer, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// The command to run. A process that others already know keeps its ports; before that, another port is taken in case
    /// somebody was faster.
    /// </summary>
    public abstract Task<ProcessStartInfo> PrepareAsync(bool keepPorts, CancellationToken cancellationToken);

    /// <summary>What keeps the started process from being used; null when nothing does.</summary>
    public abstract Task<string?> FindProblemAsync(CancellationToken cancellationToken);

    /// <summary>What a line of its output has that belongs on the console, and not only in the file; null: all lines do.</summary>
    public virtual Regex? Noteworthy => null;
}
