namespace Vigie.AppHost.Local.Running;

/// <summary>A server of a configured connection string: others run it, and we wait until it can be used.</summary>
internal sealed class ExternalServer(IResourceWithConnectionString resource, Func<CancellationToken, Task<string?>> findProblem, Board board) : IPart
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Resource => resource.Name;

    public string Name => resource.Name;

    public IEnumerable<string> Needs => [];

    public StopStage Stage => StopStage.Database;

    public Task Ready => _ready.Task;

    public async Task RunAsync(IReadOnlyList<IPart> needed, CancellationToken cancellationToken)
    {
        for (var last = ""; await findProblem(cancellationToken) is { } problem; last = problem)
        {
            if (problem != last)
                board.Say($"{Name} cannot be used yet: {problem}");
            await Task.Delay(Pause, cancellationToken);
        }

        _ready.SetResult();
        board.Changed();
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    public Task StopAsync(TimeSpan deadline, CancellationToken insisted) => Task.CompletedTask;

    public PartStatus Status() => new(Resource, Name, _ready.Task.IsCompleted ? PartStatus.Running : PartStatus.Waiting)
    {
        ConnectionString = resource.ConnectionString,
    };
}
