using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Vigie.Ingestion.Database;

namespace Vigie.Ingestion.Visits;

/// <summary>Visits the sources that are due, a bounded number at a time, and keeps their leases alive meanwhile.</summary>
internal sealed partial class VisitScheduler(
    IngestionSchema schema,
    VisitBook book,
    PageBook pages,
    SourceVisitor visitor,
    Patience patience,
    IOptions<VisitOptions> options,
    TimeProvider clock,
    ILogger<VisitScheduler> logger) : BackgroundService
{
    // Few, because what one replica has taken no other can visit.
    private const int TakenAhead = 4;
    private static readonly TimeSpan LookForNew = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(6);

    private readonly VisitOptions _options = options.Value;
    private readonly TimeSpan _lease = TimeSpan.FromSeconds(options.Value.LeaseSeconds);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _held = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await patience.UntilItWorksAsync(async token => await schema.PrepareAsync(token), stoppingToken);
        await Task.WhenAll(
            Parallel.ForEachAsync(
                DueAsync(stoppingToken),
                new ParallelOptions { MaxDegreeOfParallelism = _options.Concurrency, CancellationToken = stoppingToken },
                async (visit, _) => await VisitAsync(visit, stoppingToken)),
            EveryAsync(_lease / 3, RenewAsync, stoppingToken),
            EveryAsync(LookForNew, book.AddNewAsync, stoppingToken),
            EveryAsync(PruneEvery, pages.PruneAsync, stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await book.ReleaseAllAsync(cancellationToken);
    }

    private async IAsyncEnumerable<Visit> DueAsync([EnumeratorCancellation] CancellationToken stopping)
    {
        while (true)
        {
            List<Visit> due = [];
            await patience.UntilItWorksAsync(async token => due = await book.TakeAsync(TakenAhead, _lease, token), stopping);
            foreach (var visit in due)
                _held[visit.SourceId] = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            foreach (var visit in due)
                yield return visit;
            if (due.Count == 0)
                await Task.Delay(TimeSpan.FromSeconds(_options.PollSeconds), clock, stopping);
        }
    }

    private async Task VisitAsync(Visit visit, CancellationToken stopping)
    {
        var ending = _held[visit.SourceId];
        try
        {
            await visitor.VisitAsync(visit, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            LogBrokenOff(visit.SourceId, stopping.IsCancellationRequested ? "the service stops" : "another replica has the source");
        }
        // What the web does to a visit is a result of it; what arrives here is database or bus. The lease runs out, and the visit is repeated.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error, visit.SourceId);
        }
        finally
        {
            _held.TryRemove(visit.SourceId, out _);
            ending.Dispose();
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        var held = _held.ToArray();
        if (held.Length == 0)
            return;
        var kept = await book.RenewAsync([.. held.Select(visit => visit.Key)], _lease, cancellationToken);
        foreach (var (sourceId, ending) in held.Where(visit => !kept.Contains(visit.Key) && _held.ContainsKey(visit.Key)))
        {
            LogLost(sourceId);
            await ending.CancelAsync();
        }
    }

    private async Task EveryAsync(TimeSpan pause, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(pause, clock);
        do
            await patience.UntilItWorksAsync(async token => await work(token), stopping);
        while (await timer.WaitForNextTickAsync(stopping));
    }

    [LoggerMessage(LogLevel.Information, "Visit of {SourceId} broken off: {Reason}")]
    private partial void LogBrokenOff(string sourceId, string reason);

    [LoggerMessage(LogLevel.Error, "Visit of {SourceId} failed; it is repeated when its lease has run out")]
    private partial void LogFailed(Exception error, string sourceId);

    [LoggerMessage(LogLevel.Warning, "The lease of {SourceId} has gone to another replica")]
    private partial void LogLost(string sourceId);
}
