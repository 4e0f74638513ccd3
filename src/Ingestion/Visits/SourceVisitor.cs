using System.Net;
using MassTransit;
using Vigie.Contracts;
using Vigie.Ingestion.Fetching;
using Vigie.ServiceDefaults.Bus;

namespace Vigie.Ingestion.Visits;

/// <summary>Visits one source: reads its list, collects what is new, and decides when to come again.</summary>
internal sealed partial class SourceVisitor(
    SourceLister lister,
    ItemCollector collector,
    PageBook pages,
    VisitBook book,
    IBus bus,
    TimeProvider clock,
    ILogger<SourceVisitor> logger)
{
    private const double Jitter = 0.1;

    // Addresses that fail are left this long before the original one is tried again.
    private const int FailuresUntilMoveIsForgotten = 3;

    private static readonly TimeSpan PauseWithWork = TimeSpan.FromMinutes(30);

    public async Task VisitAsync(Visit visit, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var listing = await lister.ListAsync(visit, cancellationToken);
        if (listing.Past.Count > 0)
            await pages.NotePastAsync(visit.SourceId, listing.Past, cancellationToken);
        var counts = await collector.CollectAsync(visit.SourceId, visit.Source, listing.Items, cancellationToken);

        var memory = Remember(visit.Memory, listing, counts, started);
        var pause = Pause(visit.Source, memory, listing, counts);
        var fetched = Report(visit, memory, listing, counts, started, pause);
        await bus.PublishConfirmedAsync(fetched, cancellationToken);
        await book.EndAsync(visit, memory, pause, cancellationToken);
        LogVisited(visit.SourceId, fetched.Outcome, counts.Collected, counts.Known, counts.Refused, counts.Postponed, fetched.Reason);
    }

    private static VisitMemory Remember(VisitMemory before, Listing listing, VisitCounts counts, DateTimeOffset now)
    {
        var fetched = listing.Fetched;
        if (!Worked(listing))
        {
            var failures = before.FailuresInARow + 1;
            return before with
            {
                FailuresInARow = failures,
                LastVisitAt = now,
                MovedTo = failures >= FailuresUntilMoveIsForgotten ? null : before.MovedTo,
            };
        }

        var news = counts.Collected + counts.Refused + counts.Postponed;
        var unchanged = fetched.Outcome == FetchOutcome.Unchanged;
        // What is left is nowhere but in the list: the next visit must get the list again although it has not changed.
        var whole = counts.Left == 0;
        return new VisitMemory
        {
            MovedTo = listing.ReadFrom?.AbsoluteUri ?? fetched.MovedTo?.AbsoluteUri ?? before.MovedTo,
            ETag = !whole ? null : unchanged ? before.ETag : fetched.ETag,
            LastModified = !whole ? null : unchanged ? before.LastModified : fetched.LastModified,
            LastVisitAt = now,
            LastNewAt = news > 0 || before.LastNewAt is null ? now : before.LastNewAt,
            NewsGap = VisitPace.GapAfter(before, news, now),
        };
    }

    private static TimeSpan? Pause(SourceDefinition source, VisitMemory memory, Listing listing, VisitCounts counts)
    {
        if (listing.Fetched.Status == HttpStatusCode.Gone)
            return null;

        var longest = source.IntervalMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;
        var gap = memory.NewsGap ?? VisitPace.FirstGap;
        var pause = VisitPace.Pause(gap, longest, listing.TimeToLive, listing.Fetched, memory.FailuresInARow);
        if (counts.Postponed + counts.Left > 0 && pause > PauseWithWork)
            pause = PauseWithWork;
        return pause * (1 + (Jitter * ((2 * Random.Shared.NextDouble()) - 1)));
    }

    private SourceFetched Report(
        Visit visit, VisitMemory memory, Listing listing, VisitCounts counts, DateTimeOffset started, TimeSpan? pause) => new()
        {
            SourceId = visit.SourceId,
            VisitId = NewId.NextGuid(),
            StartedAt = started,
            DurationMs = (int)(clock.GetUtcNow() - started).TotalMilliseconds,
            HttpStatus = (int?)listing.Fetched.Status,
            Bytes = listing.Fetched.BytesReceived,
            NewItems = counts.Collected,
            KnownItems = counts.Known,
            FailedItems = counts.Refused + counts.Postponed,
            Outcome = Outcome(listing),
            Reason = listing.Reason ?? listing.Fetched.Reason ?? (listing.Problems is [] ? null : string.Join("; ", listing.Problems)),
            Health = Health(memory, listing),
            FailuresInARow = memory.FailuresInARow,
            NextVisitAt = clock.GetUtcNow() + pause,
            MovedTo = memory.MovedTo,
        };

    private static bool Worked(Listing listing) =>
        listing.Reason is null && listing.Fetched.Outcome is FetchOutcome.Fetched or FetchOutcome.Unchanged;

    /// <summary>How a visit that found this listing ends.</summary>
    public static VisitOutcome Outcome(Listing listing) => listing.Fetched.Outcome switch
    {
        FetchOutcome.Unchanged => VisitOutcome.Unchanged,
        FetchOutcome.Blocked => VisitOutcome.Blocked,
        FetchOutcome.Fetched when listing.Reason is null => VisitOutcome.Fetched,
        _ => VisitOutcome.Failed,
    };

    private SourceHealth Health(VisitMemory memory, Listing listing)
    {
        if (listing.Fetched.Status == HttpStatusCode.Gone)
            return SourceHealth.Gone;
        if (listing.Fetched.Outcome == FetchOutcome.Blocked)
            return SourceHealth.Blocked;
        if (memory.FailuresInARow > 0)
            return SourceHealth.Failing;
        return VisitPace.IsSilent(memory.NewsGap ?? VisitPace.Longest, memory.LastNewAt, clock.GetUtcNow()) ? SourceHealth.Silent : SourceHealth.Ok;
    }

    [LoggerMessage(LogLevel.Information,
        "Visited {SourceId}: {Outcome}, {Collected} collected, {Known} known, {Refused} refused, {Postponed} postponed; {Reason}")]
    private partial void LogVisited(
        string sourceId, VisitOutcome outcome, int collected, int known, int refused, int postponed, string? reason);
}
