namespace Vigie.AppHost.Local.Running;

/// <summary>A part of the running system: a process that we keep running, or a server that others do.</summary>
internal interface IPart
{
    string Resource { get; }

    string Name { get; }

    /// <summary>The resources that must be ready before it is started.</summary>
    IEnumerable<string> Needs { get; }

    StopStage Stage { get; }

    /// <summary>Ends when the part could be used for the first time.</summary>
    Task Ready { get; }

    /// <summary>Goes on until the token is cancelled.</summary>
    Task RunAsync(IReadOnlyList<IPart> needed, CancellationToken cancellationToken);

    Task StopAsync(TimeSpan deadline, CancellationToken insisted);

    PartStatus Status();
}
