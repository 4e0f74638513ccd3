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
    private readonly HeldLeases<string> _leases = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await patience.UntilItWorksAsync(async token => await schema.PrepareAsync(token), stoppingToken);
        await Task.WhenAll(
            Parallel.ForEachAsync(
                DueAsync(stoppingToken),
                new ParallelOptions { MaxDegreeOfParallelism = _options.Concurrency, CancellationToken = stoppingToken },
                async (visit, _) => await VisitAsync(visit, stoppingToken)),
            patience.EveryAsync(_lease / 3, RenewAsync, stoppingToken),
            patience.EveryAsync(PruneEvery, pages.PruneAsync, stoppingToken));
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
            due.RemoveAll(visit => _leases.Holds(visit.SourceId));
            foreach (var visit in due)
                _leases.Hold(visit.SourceId, stopping);
            foreach (var visit in due)
                yield return visit;
            if (due.Count == 0)
                await Task.Delay(TimeSpan.FromSeconds(_options.PollSeconds), clock, stopping);
        }
    }

    private async Task VisitAsync(Visit visit, CancellationToken stopping)
    {
        // The lease may have been lost before the visit has begun.
        if (_leases.Find(visit.SourceId) is not { } ending)
            return;
        try
        {
            await visitor.VisitAsync(visit, ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
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
            _leases.End(visit.SourceId, ending);
        }
    }

    private Task RenewAsync(CancellationToken cancellationToken) =>
        _leases.RenewAsync((sources, token) => book.RenewAsync(sources, _lease, token), cancellationToken);

    [LoggerMessage(LogLevel.Warning, "Visit of {SourceId} broken off: {Reason}")]
    private partial void LogBrokenOff(string sourceId, string reason);

    [LoggerMessage(LogLevel.Error, "Visit of {SourceId} failed; it is repeated later")]
    private partial void LogFailed(Exception error, string sourceId);

    [LoggerMessage(LogLevel.Warning, "Leases were not given back; other replicas have the sources when they have run out")]
    private partial void LogNotReleased(Exception error);
}
