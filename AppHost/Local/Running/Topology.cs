using Vigie.AppHost.Local.Output;
using Vigie.AppHost.Local.Processes;
using Vigie.AppHost.Local.Servers;

namespace Vigie.AppHost.Local.Running;

/// <summary>The parts by which the resources run, and who needs whom.</summary>
internal sealed class Topology : IDisposable
{
    private readonly IReadOnlyList<IResource> _resources;
    private readonly StateFolder _folder;
    private readonly HostConsole _console;
    private readonly ProcessTable _processes;
    private readonly List<RollingLog> _logs = [];
    private readonly List<IPart> _parts = [];
    private readonly List<Workload> _workloads = [];

    public Topology(IReadOnlyList<IResource> resources, StateFolder folder, HostConsole console, ProcessTable processes)
    {
        (_resources, _folder, _console, _processes) = (resources, folder, console, processes);
        Board = new Board(folder.In("resources.json"), console, Statuses);
        foreach (var resource in resources)
            Add(resource);
    }

    public Board Board { get; }

    public IReadOnlyList<IPart> Parts => _parts;

    /// <summary>What our own processes run.</summary>
    public IReadOnlyList<Workload> Workloads => _workloads;

    /// <summary>What must be ready before a part is started.</summary>
    public IReadOnlyList<IPart> NeededBy(IPart part) => [.. part.Needs.SelectMany(PartsOf)];

    public void Dispose() => _logs.ForEach(log => log.Dispose());

    private void Add(IResource resource)
    {
        switch (resource)
        {
            case PostgresServerResource { IsExternal: true } server:
                _parts.Add(new ExternalServer(server, cancellationToken => ServerChecks.FindPostgresProblemAsync(
                    server.ConnectionString, server.OwnDatabases, cancellationToken), Board));
                break;
            case PostgresDatabaseResource { IsExternal: true } database:
                _parts.Add(new ExternalServer(database, cancellationToken => ServerChecks.FindPostgresProblemAsync(
                    database.ConnectionString, [], cancellationToken), Board));
                break;
            case PostgresServerResource server when server.OwnDatabases.Any():
                Supervise(new PostgresWorkload(server, _folder.Path, _console));
                break;
            case RabbitMQServerResource { IsExternal: true } server:
                _parts.Add(new ExternalServer(server, cancellationToken => ServerChecks.FindRabbitMQProblemAsync(
                    server.ConnectionString, cancellationToken), Board));
                break;
            case RabbitMQServerResource server:
                var epmd = new EpmdWorkload(server.Name);
                Supervise(epmd);
                Supervise(new RabbitMQWorkload(server, _folder.Path, epmd));
                break;
            case ProjectResource project:
                for (var replica = 1; replica <= project.Replicas; replica++)
                    Supervise(new ProjectWorkload(project, replica));
                break;
        }
    }

    private void Supervise(Workload workload)
    {
        _console.Add(workload.Name);
        _workloads.Add(workload);
        var log = new RollingLog(_folder.In(Path.Combine("logs", workload.Name + ".log")));
        _logs.Add(log);
        _parts.Add(new SupervisedProcess(workload, DependentsOf, _processes, Board, _console, log));
    }

    private IEnumerable<IPart> PartsOf(string name)
    {
        var runBy = _resources.FirstOrDefault(resource => resource.Name == name) is PostgresDatabaseResource { IsExternal: false } database
            ? database.Server.Name
            : name;
        return _parts.Where(part => part.Resource == runBy);
    }

    private IEnumerable<string> DependentsOf(string resource) =>
        _parts.Where(part => NeededBy(part).Any(needed => needed.Resource == resource)).Select(part => part.Name);

    // A database is in the state of its server.
    private List<PartStatus> Statuses()
    {
        var statuses = _parts.Select(part => part.Status()).ToList();
        var databases = from database in _resources.OfType<PostgresDatabaseResource>()
                        where !database.IsExternal
                        let server = statuses.First(status => status.Name == database.Server.Name)
                        select server with
                        {
                            Name = database.Name,
                            Instance = database.Name,
                            ConnectionString = server.ConnectionString is null ? null : database.ConnectionString,
                        };
        return [.. statuses, .. databases];
    }
}
