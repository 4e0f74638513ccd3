using Microsoft.Extensions.Logging.Abstractions;
using Vigie.Storage.Database;
using Vigie.Storage.Sources;
using Vigie.Testing;

namespace Vigie.Storage.Tests.Sources;

[Collection(PostgresCollection.Name)]
public sealed class VisitPrunerTests(PostgresServer server)
{
    [Fact]
    public async Task Visits_are_forgotten_after_thirty_days()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        await AddAsync(archive, 12_000, "interval '30 days 1 minute'");
        await AddAsync(archive, 3, "interval '29 days 23 hours'");
        using var pruner = Pruner(archive);

        Assert.Equal(12_000, await pruner.PruneAsync(CancellationToken.None));

        Assert.Equal(3L, await archive.ScalarAsync<long>("SELECT count(*) FROM source_fetches"));
    }

    [Fact]
    public async Task It_begins_when_the_service_starts_and_ends_with_it()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        await AddAsync(archive, 1, "interval '31 days'");
        using var pruner = Pruner(archive);

        await pruner.StartAsync(CancellationToken.None);
        await Until.TrueAsync(
            "the old visit is forgotten", async () => await archive.ScalarAsync<long>("SELECT count(*) FROM source_fetches") == 0);

        await pruner.StopAsync(CancellationToken.None);
    }

    private static VisitPruner Pruner(TestArchive archive) => new(
        archive.Database,
        new DatabasePatience(TimeProvider.System, NullLogger<DatabasePatience>.Instance),
        TimeProvider.System,
        NullLogger<VisitPruner>.Instance);

    private static Task<int> AddAsync(TestArchive archive, int count, string age) => archive.ScalarAsync<int>(
        $"""
        INSERT INTO source_fetches (visit_id, source_id, started_at, duration_ms, bytes, new_items, known_items, failed_items, outcome)
        SELECT gen_random_uuid(), 'le-phare', now() - {age}, 1, 1, 0, 0, 0, 'fetched' FROM generate_series(1, {count})
        RETURNING 1
        """);
}
