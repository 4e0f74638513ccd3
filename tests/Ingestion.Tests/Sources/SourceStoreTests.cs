using Npgsql;
using Vigie.Contracts;
using Vigie.Ingestion.Database;
using Vigie.Ingestion.Sources;
using Vigie.Testing;

namespace Vigie.Ingestion.Tests.Sources;

[Collection(PostgresCollection.Name)]
public sealed class SourceStoreTests(PostgresServer postgres)
{
    private static readonly DateTimeOffset Morning = new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("A1 B2", "B")]
    [InlineData("A1 -2", null)]
    [InlineData("-1 A2", "A")]
    [InlineData("A1 B1", "B")]
    [InlineData("A1 -1", null)]
    [InlineData("A1 -2 B3", "B")]
    [InlineData("A2 B2 -1", "B")]
    public async Task The_latest_decision_holds_whatever_the_order_of_arrival(string decisions, string? expected)
    {
        foreach (var order in Orders(decisions.Split(' ')))
        {
            await using var database = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
            var sources = new SourceStore(database, new IngestionSchema(database));

            foreach (var decision in order.Concat(order))
                await DecideAsync(sources, decision);

            await using var command = database.CreateCommand("SELECT definition ->> 'name' FROM sources WHERE NOT removed");
            Assert.Equal(expected, await command.ExecuteScalarAsync());
        }
    }

    private static Task DecideAsync(SourceStore sources, string decision)
    {
        var at = Morning.AddHours(decision[1] - '0');
        return decision[0] == '-'
            ? sources.RemoveAsync(new SourceRemoved { SourceId = "courrier", RemovedAt = at }, CancellationToken.None)
            : sources.RegisterAsync(
                new SourceRegistered
                {
                    SourceId = "courrier",
                    Definition = new SourceDefinition { Name = decision[..1], Kind = SourceKind.Feed, Url = "https://courrier.example/flux" },
                    RegisteredAt = at,
                },
                CancellationToken.None);
    }

    private static IEnumerable<string[]> Orders(string[] items) => items.Length == 1
        ? [items]
        : items.SelectMany((item, i) => Orders([.. items[..i], .. items[(i + 1)..]]).Select(rest => (string[])[item, .. rest]));
}
