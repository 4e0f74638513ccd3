using Vigie.Ingestion.Fetching;
using Vigie.Ingestion.Visits;

namespace Vigie.Ingestion.Tests.Visits;

public sealed class VisitPaceTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly FetchResult Fetched = new() { Outcome = FetchOutcome.Fetched, Url = new Uri("https://journal.example/flux") };

    [Fact]
    public void A_source_with_much_news_is_visited_ever_more_often_and_a_quiet_one_ever_less()
    {
        var busy = Simulate(newItemsPerHour: 6, days: 2);
        var daily = Simulate(newItemsPerHour: 1 / 24.0, days: 30);
        var monthly = Simulate(newItemsPerHour: 1 / 720.0, days: 200);

        Assert.InRange(busy.TotalMinutes, 10, 12);
        Assert.InRange(daily.TotalHours, 4, 16);
        Assert.Equal(24, monthly.TotalHours);
    }

    [Fact]
    public void The_sources_own_limit_and_what_the_server_asks_for_bound_the_pause()
    {
        var gap = TimeSpan.FromHours(10);

        Assert.Equal(TimeSpan.FromHours(5), VisitPace.Pause(gap, null, null, Fetched, 0));
        Assert.Equal(TimeSpan.FromHours(1), VisitPace.Pause(gap, TimeSpan.FromHours(1), null, Fetched, 0));
        Assert.Equal(TimeSpan.FromHours(6), VisitPace.Pause(gap, null, TimeSpan.FromHours(6), Fetched, 0));
        Assert.Equal(TimeSpan.FromHours(7), VisitPace.Pause(gap, null, null, Fetched with { MaxAge = TimeSpan.FromHours(7) }, 0));
        Assert.Equal(TimeSpan.FromHours(24), VisitPace.Pause(gap, null, null, Fetched with { MaxAge = TimeSpan.FromDays(365) }, 0));
        Assert.Equal(TimeSpan.FromDays(2), VisitPace.Pause(gap, null, null, Fetched with { RetryAfter = TimeSpan.FromDays(2) }, 1));
        Assert.Equal(TimeSpan.FromDays(7), VisitPace.Pause(gap, null, null, Fetched with { RetryAfter = TimeSpan.FromDays(900) }, 1));
    }

    [Fact]
    public void A_source_that_fails_is_asked_ever_less_but_once_a_day()
    {
        var pauses = Enumerable.Range(0, 9).Select(failures => VisitPace.Pause(TimeSpan.FromMinutes(20), null, null, Fetched, failures).TotalMinutes);

        Assert.Equal([10, 20, 40, 80, 160, 320, 640, 1280, 1440], pauses);
    }

    [Fact]
    public void Silence_is_told_by_the_sources_habit()
    {
        Assert.False(VisitPace.IsSilent(TimeSpan.FromHours(1), Now.AddDays(-2), Now));
        Assert.True(VisitPace.IsSilent(TimeSpan.FromHours(1), Now.AddDays(-4), Now));
        Assert.False(VisitPace.IsSilent(TimeSpan.FromDays(7), Now.AddDays(-30), Now));
        Assert.True(VisitPace.IsSilent(TimeSpan.FromDays(7), Now.AddDays(-60), Now));
        Assert.False(VisitPace.IsSilent(TimeSpan.FromDays(7), null, Now));
    }

    private static TimeSpan Simulate(double newItemsPerHour, int days)
    {
        var (memory, pause, now, pending) = (VisitMemory.Nothing, TimeSpan.Zero, Now, 0.0);
        while (now < Now.AddDays(days))
        {
            pending += newItemsPerHour * pause.TotalHours;
            var found = (int)pending;
            pending -= found;
            var gap = VisitPace.GapAfter(memory, found, now);
            memory = memory with { NewsGap = gap, LastVisitAt = now, LastNewAt = found > 0 || memory.LastNewAt is null ? now : memory.LastNewAt };
            pause = VisitPace.Pause(gap, null, null, Fetched, 0);
            now += pause;
        }

        return pause;
    }
}
