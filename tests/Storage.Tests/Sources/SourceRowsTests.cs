using Vigie.Contracts;
using Vigie.Storage.Sources;
using Vigie.Testing;
using static Vigie.Storage.Tests.Sources.SourceSamples;

namespace Vigie.Storage.Tests.Sources;

[Collection(PostgresCollection.Name)]
public sealed class SourceRowsTests(PostgresServer server)
{
    [Fact]
    public async Task The_archive_ends_the_same_in_any_order_of_arrival()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        object[] messages =
        [
            Registered(1), Registered(3, "Le Phare du soir"), Removed(2), Visit(4, news: 2), Visit(5, health: SourceHealth.Failing, reason: "timeout"),
        ];
        var contents = new HashSet<string>(StringComparer.Ordinal);

        foreach (var order in Permutations.Of(messages))
        {
            await archive.EmptyAsync();
            foreach (var message in order)
                await SendAsync(archive, message);
            contents.Add(await archive.ContentAsync());
        }

        Assert.Single(contents);
        Assert.Equal(
            "Le Phare du soir failing timeout 1 04:00 05:00 06:00 2",
            await archive.ScalarAsync<string>(
                """
                SELECT concat_ws(' ', definition ->> 'name', health, reason, failures_in_a_row, to_char(last_new_at AT TIME ZONE 'UTC', 'HH24:MI'),
                                 to_char(last_fetched_at AT TIME ZONE 'UTC', 'HH24:MI'), to_char(next_visit_at AT TIME ZONE 'UTC', 'HH24:MI'),
                                 (SELECT count(*) FROM source_fetches))
                FROM sources
                """));
    }

    [Fact]
    public async Task Decisions_of_the_same_moment_end_the_same_in_any_order()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var contents = new HashSet<string>(StringComparer.Ordinal);

        foreach (var order in Permutations.Of<object>([Registered(1, "A"), Registered(1, "B"), Registered(1, "C")]))
        {
            await archive.EmptyAsync();
            foreach (var message in order)
                await SendAsync(archive, message);
            contents.Add(await archive.ContentAsync());
        }

        Assert.Single(contents);
    }

    [Fact]
    public async Task A_removed_source_keeps_the_log_of_its_visits_and_can_come_back()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        await SendAsync(archive, Registered(1));
        await SendAsync(archive, Visit(2, news: 1));

        await SendAsync(archive, Removed(3));
        var listedAfterRemoval = await archive.ScalarAsync<long>("SELECT count(*) FROM sources WHERE definition IS NOT NULL");
        await SendAsync(archive, Registered(4));

        Assert.Equal(0L, listedAfterRemoval);
        Assert.Equal("ok", await archive.ScalarAsync<string>("SELECT health FROM sources WHERE definition IS NOT NULL"));
        Assert.Equal(1L, await archive.ScalarAsync<long>("SELECT count(*) FROM source_fetches"));
    }

    [Fact]
    public async Task A_visit_told_of_twice_is_logged_once()
    {
        await using var archive = await TestArchive.CreateAsync(server);

        await SendAsync(archive, Visit(1, news: 3));
        await SendAsync(archive, Visit(1, news: 3));

        Assert.Equal(
            "1200 200 5000 3 7 1 fetched",
            await archive.ScalarAsync<string>(
                """
                SELECT string_agg(concat_ws(' ', duration_ms, http_status, bytes, new_items, known_items, failed_items, outcome, reason), '; ')
                FROM source_fetches
                """));
    }

    [Fact]
    public async Task Messages_that_arrive_at_the_same_moment_do_not_stand_in_each_others_way()
    {
        await using var archive = await TestArchive.CreateAsync(server);

        await Task.WhenAll(Enumerable.Range(1, 50).SelectMany(hour => new[]
        {
            SendAsync(archive, Visit(hour)), SendAsync(archive, Registered(hour, "Le Phare " + hour)),
        }));

        Assert.Equal("Le Phare 50", await archive.ScalarAsync<string>("SELECT definition ->> 'name' FROM sources"));
        Assert.Equal(Samples.Day.AddHours(50).UtcDateTime, await archive.ScalarAsync<DateTime>("SELECT last_fetched_at FROM sources"));
        Assert.Equal(50L, await archive.ScalarAsync<long>("SELECT count(*) FROM source_fetches"));
    }

    private static Task SendAsync(TestArchive archive, object message) => message switch
    {
        SourceRegistered registered => SourceRows.RegisterAsync(archive.Database, registered, CancellationToken.None),
        SourceRemoved removed => SourceRows.RemoveAsync(archive.Database, removed, CancellationToken.None),
        _ => new VisitLog(archive.Database).WriteAsync((SourceFetched)message, CancellationToken.None),
    };
}
