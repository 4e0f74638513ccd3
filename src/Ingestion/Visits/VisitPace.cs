using Vigie.Ingestion.Fetching;

namespace Vigie.Ingestion.Visits;

/// <summary>Decides when a source is visited again, from how often it has news and what its server asks for.</summary>
internal static class VisitPace
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Counts until the habit of a source is known.</summary>
    public static readonly TimeSpan FirstGap = TimeSpan.FromHours(2);

    // Weight of the newest observation in the moving average.
    private const double Newest = 0.3;

    // A visit every half gap finds an item after a quarter of the gap on average.
    private const double VisitsPerGap = 2;

    // A source is silent when it has had nothing new for this many of its usual gaps, and not only over a weekend.
    private const double SilentGaps = 8;
    private static readonly TimeSpan SilentAtLeast = TimeSpan.FromDays(3);

    /// <summary>The usual gap after a visit that found <paramref name="newItems"/>.</summary>
    public static TimeSpan GapAfter(VisitMemory memory, int newItems, DateTimeOffset now)
    {
        var gap = memory.NewsGap ?? FirstGap;
        if (memory.LastVisitAt is not { } last)
            return gap;
        var observed = newItems > 0 ? (now - last) / newItems : now - (memory.LastNewAt ?? last);
        // No news yet says that the gap is longer than the time since, never that it is shorter.
        return newItems > 0 || observed > gap ? gap + (Newest * (observed - gap)) : gap;
    }

    /// <summary>Pause before the next visit, without jitter.</summary>
    /// <param name="gap">Usual time between two new items.</param>
    /// <param name="longest">The source's own limit; null when it has none.</param>
    /// <param name="timeToLive">What the feed says of itself.</param>
    /// <param name="fetched">The answer; its freshness and Retry-After count.</param>
    /// <param name="failuresInARow">The visit that has just ended included.</param>
    public static TimeSpan Pause(TimeSpan gap, TimeSpan? longest, TimeSpan? timeToLive, FetchResult fetched, int failuresInARow)
    {
        var habit = Within(gap / VisitsPerGap, Shortest, Min(longest ?? Longest, Longest));
        var fresh = Max(timeToLive ?? TimeSpan.Zero, fetched.MaxAge ?? TimeSpan.Zero);
        var pause = Max(habit, Min(fresh, longest ?? Longest));
        for (var i = 0; i < failuresInARow && pause < Longest; i++)
            pause *= 2;
        return Max(Min(pause, Longest), Min(fetched.RetryAfter ?? TimeSpan.Zero, 7 * Longest));
    }

    /// <summary>True when a source that works has had nothing new for longer than its habit explains.</summary>
    public static bool IsSilent(TimeSpan gap, DateTimeOffset? lastNewAt, DateTimeOffset now) =>
        lastNewAt is { } last && now - last > Max(SilentGaps * gap, SilentAtLeast);

    private static TimeSpan Within(TimeSpan value, TimeSpan least, TimeSpan most) => Max(least, Min(value, most));

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
