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
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(6);

    private readonly VisitOptions _options = options.Value;
    private readonly TimeSpan _lease = TimeSpan.FromSeconds(options.Value.LeaseSeconds);

    // Whoever takes a visit off this list disposes of its source: its end and the loss of its lease may coincide.
    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await patience.UntilItWorksAsync(async token => await schema.PrepareAsync(token), stoppingToken);
        await Task.WhenAll(
            Parallel.ForEachAsync(
                DueAsync(stoppingToken),
                new ParallelOptions { MaxDegreeOfParallelism = _options.Concurrency, CancellationToken = stoppingToken },
                async (visit, _) => await VisitAsync(visit, stoppingToken)),
            EveryAsync(_lease / 3, RenewAsync, stoppingToken),
            EveryAsync(PruneEvery, pages.PruneAsync, stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await book.ReleaseAllAsync(cancellationToken);
        }
        // The database may be stopping too; without this the leases run out by themselves.
        catch (Exception error)
        {
            LogNotReleased(error);
        }
    }

    private async IAsyncEnumerable<Visit> DueAsync([EnumeratorCancellation] CancellationToken stopping)
    {
        while (true)
        {
            List<Visit> due = [];
            await patience.UntilItWorksAsync(async token => due = await book.TakeAsync(TakenAhead, _lease, token), stopping);
            // After an outage of the database a lease may have run out while its visit goes on here. It is this replica's again.
            due.RemoveAll(visit => _held.ContainsKey(visit.SourceId));
            foreach (var visit in due)
                _held[visit.SourceId] = Held.Until(stopping);
            foreach (var visit in due)
                yield return visit;
            if (due.Count == 0)
                await Task.Delay(TimeSpan.FromSeconds(_options.PollSeconds), clock, stopping);
        }
    }

    private async Task VisitAsync(Visit visit, CancellationToken stopping)
    {
        // The lease may have been lost before the visit has begun.
        if (!_held.TryGetValue(visit.SourceId, out var held))
            return;
        try
        {
            await visitor.VisitAsync(visit, held.Token);
        }
        catch (OperationCanceledException) when (held.Token.IsCancellationRequested)
        {
            LogBrokenOff(visit.SourceId, stopping.IsCancellationRequested ? "the service stops" : "another replica has the source");
        }
        // What the web does to a visit is a result of it; what arrives here is database, bus, or a fault of Vigie's own.
        catch (Exception error)
        {
            LogFailed(error, visit.SourceId);
            await patience.UntilItWorksAsync(async token => await book.PostponeAsync(visit, VisitPace.Shortest, token), stopping);
        }
        finally
        {
            if (_held.TryRemove(KeyValuePair.Create(visit.SourceId, held)))
                held.Ending.Dispose();
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        var held = _held.ToArray();
        if (held.Length == 0)
            return;
        var kept = await book.RenewAsync([.. held.Select(visit => visit.Key)], _lease, cancellationToken);
        foreach (var lost in held.Where(visit => !kept.Contains(visit.Key)))
        {
            if (!_held.TryRemove(lost))
                continue;
            await lost.Value.Ending.CancelAsync();
            lost.Value.Ending.Dispose();
        }
    }

    private async Task EveryAsync(TimeSpan pause, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(pause, clock);
        do
            await patience.UntilItWorksAsync(async token => await work(token), stopping);
        while (await timer.WaitForNextTickAsync(stopping));
    }

    [LoggerMessage(LogLevel.Warning, "Visit of {SourceId} broken off: {Reason}")]
    private partial void LogBrokenOff(string sourceId, string reason);

    [LoggerMessage(LogLevel.Error, "Visit of {SourceId} failed; it is repeated later")]
    private partial void LogFailed(Exception error, string sourceId);

    [LoggerMessage(LogLevel.Warning, "Leases were not given back; other replicas have the sources when they have run out")]
    private partial void LogNotReleased(Exception error);

    // The token is kept because a source that is disposed of gives none.
    private sealed record Held(CancellationTokenSource Ending, CancellationToken Token)
    {
        public static Held Until(CancellationToken stopping)
        {
            var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            return new Held(ending, ending.Token);
        }
    }
}
