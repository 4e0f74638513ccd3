using MassTransit;
using Vigie.Contracts;
using Xunit.Abstractions;

namespace Vigie.EndToEnd.Tests.BadWeek;

/// <summary>
/// Two hundred feeds in a bad week of the web, followed by three replicas of which one is killed: every article that may be had
/// is in the archive once, and no host has reason to complain.
/// </summary>
[Collection(SystemCollection.Name)]
public sealed class BadWeekTests(RunningSystem system, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Days = 3;

    // Requests that a replica can have under way when it is killed: one for each of its visits.
    private const int UnderWay = 32;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(100);

    private readonly IBusControl _bus = Bus.Factory.CreateUsingRabbitMq(rabbit => rabbit.Host(new Uri(system.ConnectionString("messaging"))));
    private PressWeb _web = null!;
    private VisitLedger _ledger = null!;

    private string _state = "";

    public async Task InitializeAsync()
    {
        _web = await PressWeb.StartAsync();
        await _bus.StartAsync();
        _ledger = await VisitLedger.OpenAsync(_bus, system.ConnectionString("sources"), system.ConnectionString("archive"));
    }

    public async Task DisposeAsync()
    {
        foreach (var feed in _web.Feeds)
            await _bus.Publish(new SourceRemoved { SourceId = feed.Id, RemovedAt = TimeProvider.System.GetUtcNow() });
        await _ledger.DisposeAsync();
        await _bus.StopAsync();
        await _web.DisposeAsync();
    }

    [Fact]
    public async Task Everything_that_may_be_had_is_archived_once_and_no_host_is_harmed()
    {
        foreach (var feed in _web.Feeds)
            await _bus.Publish(Registration(feed));

        for (var day = 0; day < Days; day++)
            await PassAsync(day);

        Assert.Empty(await WrongAsync());
        AssertNothingForbiddenWasRequested();
        AssertHostsWereNotHurried();
        AssertHostsWereLeftAloneWhenTheyAskedForIt();
        AssertNothingWasRequestedInVain();
    }

    private async Task PassAsync(int day)
    {
        _web.Day = day;
        var began = TimeProvider.System.GetUtcNow();
        if (day == 1)
            await KillOneAsync();
        try
        {
            await Until.TrueAsync(Deadline, $"day {day} is over", () => IsOverAsync(began));
        }
        finally
        {
            output.WriteLine($"day {day}: {TimeProvider.System.GetUtcNow() - began}; awaited last: {_state}");
        }
    }

    private async Task<bool> IsOverAsync(DateTimeOffset began)
    {
        var open = await _ledger.FindOpenAsync();
        var awaited = _web.Feeds
            .Where(feed => feed.IsReadable ? !_web.HasDelivered(feed) || open.Contains(feed.Id) : !_ledger.WasVisited(feed.Id, began))
            .Select(feed => feed.Id)
            .ToList();
        if (awaited.Count > 0)
            await _ledger.MakeDueAsync(awaited);
        if (awaited.Count > 0 || await _ledger.AreVisitsUnderWayAsync())
            return Note(string.Join(", ", awaited.Take(20)));
        var wrong = await WrongAsync();
        return wrong.Count == 0 || Note(string.Join('\n', wrong.Take(20)));
    }

    private async Task KillOneAsync()
    {
        await _ledger.MakeDueAsync([.. _web.Feeds.Select(feed => feed.Id)]);
        await Until.TrueAsync(Deadline, "all replicas visit, and pages are being fetched", async () =>
            await _ledger.CountReplicasAsync() == 3 && _web.Requests.Count(request => request is { Day: 1, Page: var page } && page.StartsWith("/articles/", StringComparison.Ordinal)) > 20);
        await system.KillAsync("ingestion");
    }

    // What a day lacks is told when its deadline has passed.
    private bool Note(string state)
    {
        _state = state;
        return false;
    }

    // What the archive has and should not have, and the other way round.
    private async Task<List<string>> WrongAsync()
    {
        var expected = _web.Feeds.Where(feed => feed.IsReadable)
            .SelectMany(feed => feed.Articles, (feed, article) => (Feed: feed, Article: article))
            .Where(entry => entry.Article.Day <= _web.Day)
            .Select(entry => (Fate: entry.Feed.IsWanted(entry.Article) ? Wanted(entry.Feed, entry.Article) : "rejected", Url: entry.Feed.Host.Origin + entry.Article.Path))
            .Distinct()
            .Select(entry => $"{entry.Fate} {entry.Url}");
        var found = await _ledger.FindArchivedAsync();
        return [.. expected.Except(found).Select(line => "missing: " + line), .. found.Except(expected).Select(line => "too many: " + line)];
    }

    private string Wanted(PressFeed feed, Article article) =>
        $"«{PressTexts.Title(feed, article, _web.Day)}» revisions {(feed.Host.Trouble == Trouble.RevisedArticle && article.Number == 0 ? 1 + PressFeed.Version(_web.Day) : 1)}";

    private void AssertNothingForbiddenWasRequested()
    {
        Assert.Equal(0, _web.ForbiddenConnections);
        Assert.DoesNotContain(_web.Requests, request => request.Host.Trouble is Trouble.RobotsForbidAll or Trouble.RobotsFail && request.Page != "/robots.txt");
        Assert.DoesNotContain(_web.Requests, request => request.Page.StartsWith(Robots.ForbiddenFolder, StringComparison.Ordinal));
        Assert.DoesNotContain(_web.Requests, request => request.Host.Trouble == Trouble.FullTextInFeed && request.Page.StartsWith("/articles/", StringComparison.Ordinal));
        Assert.DoesNotContain(_web.Requests, request => request is { Day: > 0, Host.Trouble: Trouble.MovedForGood or Trouble.MovedToAnotherHost } && request.Host.Feeds.Any(feed => feed.Path == request.Page));
        Assert.All(_web.Requests, request => Assert.Matches(@"^Vigie/\d+\.\d+ \(\+vigie@redaction\.example\)$", request.UserAgent));
    }

    private void AssertHostsWereNotHurried()
    {
        foreach (var host in _web.Requests.GroupBy(request => request.Host))
        {
            var times = host.Select(request => request.At).Order().ToList();
            foreach (var (before, after) in times.Zip(times.Skip(1)))
                Assert.True(after - before >= RunningSystem.HostDelay, $"two requests to {host.Key.Address} within {after - before}");
        }
    }

    private void AssertHostsWereLeftAloneWhenTheyAskedForIt()
    {
        var asked = _web.Requests.Where(request => request.LeaveAloneUntil is not null).ToList();

        Assert.NotEmpty(asked);
        foreach (var request in asked)
        {
            Assert.DoesNotContain(_web.Requests, other => other.Host == request.Host
                && other.At > request.At && other.At < request.LeaveAloneUntil);
        }
    }

    private void AssertNothingWasRequestedInVain()
    {
        Assert.All(_web.Requests.Where(request => request.Page == "/robots.txt").CountBy(request => request.Host), host => Assert.Equal(1, host.Value));

        var pages = _web.Requests.Where(request => request.Status == 200 && request.Page.StartsWith("/articles/", StringComparison.Ordinal));
        var again = pages.CountBy(request => (request.Host, request.Page)).Sum(page => page.Value - 1);
        var revised = _web.Feeds.Count(feed => feed.Host.Trouble == Trouble.RevisedArticle);
        Assert.InRange(again, revised, revised + UnderWay);

        Assert.All(_web.Feeds.Where(feed => feed.IsReadable), feed =>
            Assert.Contains(_web.Requests, request => request is { Day: Days - 1, Status: 304 } && _web.IsFor(feed, request)));
        Assert.DoesNotContain(_web.Requests, request => request is { Day: Days - 1, Status: 200, IsWhole: true } && _web.Feeds.Any(feed => feed.IsReadable && _web.IsFor(feed, request)));
    }

    private static SourceRegistered Registration(PressFeed feed) => new()
    {
        SourceId = feed.Id,
        Definition = new SourceDefinition { Name = feed.Id, Kind = SourceKind.Feed, Url = feed.Url, Language = "fr" },
        RegisteredAt = TimeProvider.System.GetUtcNow(),
    };
}
