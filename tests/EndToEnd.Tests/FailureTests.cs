using System.Text.Json;
using System.Text.Json.Nodes;
using MassTransit;
using RabbitMQ.Client;
using Vigie.Contracts;
using Vigie.Contracts.Annotations;

namespace Vigie.EndToEnd.Tests;

[Collection(SystemCollection.Name)]
public sealed class FailureTests(RunningSystem system)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("storage")]
    [InlineData("enrichment")]
    [InlineData("ingestion")]
    [InlineData("messaging")]
    public async Task A_process_killed_in_mid_run_loses_and_doubles_nothing(string victim)
    {
        const int Count = 300;
        var source = $"panne-{victim}-{Guid.NewGuid():N}";
        WriteDocuments(source, Count);
        await Until.TrueAsync(Deadline, "the run has begun", async () => await StoredAsync(source) > 0);

        await system.KillAsync(victim);

        await Until.TrueAsync(Deadline, $"all {Count} articles are stored", async () => await StoredAsync(source) >= Count);
        var titles = await TitlesAsync(source);
        Assert.Equal(Count, titles.Count);
        Assert.Equal(Count, titles.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_poison_message_ends_in_the_error_queue_and_holds_up_nobody()
    {
        var source = "poison-" + Guid.NewGuid().ToString("N");
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit => rabbit.Host(new Uri(system.ConnectionString("messaging"))));
        await bus.StartAsync();
        try
        {
            await bus.Publish(Poison(source));
        }
        finally
        {
            await bus.StopAsync();
        }

        WriteDocuments(source, 5);

        await Until.TrueAsync(Deadline, "the poison is set aside", async () => await ErrorsHoldAsync("storage-article-enriched_error", source));
        await Until.TrueAsync(Deadline, "the others are stored", async () => await StoredAsync(source) == 5);
    }

    private void WriteDocuments(string source, int count)
    {
        var lines = Enumerable.Range(0, count).Select(i => JsonSerializer.Serialize(new
        {
            title = $"Dépêche {i} de {source}",
            body = $"Le sommet numéro {i} de l'Organisation de coopération de Shanghai s'est ouvert à Astana. La Chine et la Russie y sont représentées.",
            source,
            date = "2024-07-04",
        }));
        var path = Path.Combine(system.Documents, source + ".jsonl");
        File.WriteAllLines(path + ".new", lines);
        File.Move(path + ".new", path);
    }

    private async Task<int> StoredAsync(string source) =>
        (await system.GetAsync("/api/articles?limit=1&source=" + source))["total"]!["value"]!.GetValue<int>();

    private async Task<List<string>> TitlesAsync(string source)
    {
        var titles = new List<string>();
        for (var path = $"/api/articles?limit=200&sort=-stored&source={source}"; path is not null;)
        {
            var page = await system.GetAsync(path);
            titles.AddRange(page["items"]!.AsArray().Select(item => item!["title"]!.GetValue<string>()));
            path = page["next"] is JsonValue next
                ? $"/api/articles?limit=200&sort=-stored&source={source}&cursor={Uri.EscapeDataString(next.GetValue<string>())}"
                : null;
        }

        return titles;
    }

    // PostgreSQL cannot store the character NUL: no try will ever succeed.
    private static ArticleEnriched Poison(string source) => new()
    {
        Article = new ArticleCollected
        {
            ArticleId = Guid.NewGuid(),
            DocumentId = Guid.NewGuid(),
            Ordinal = 0,
            SourceId = source,
            Title = "Poison",
            Text = "avant\0après",
            Authors = [],
            AsOf = DateTimeOffset.UnixEpoch,
            CollectedAt = DateTimeOffset.UnixEpoch,
        },
        Annotations = new ArticleAnnotations(),
        KnowledgeVersion = "test",
        EnrichedAt = DateTimeOffset.UnixEpoch,
    };

    private async Task<bool> ErrorsHoldAsync(string queue, string source)
    {
        var factory = new ConnectionFactory { Uri = new Uri(system.ConnectionString("messaging")) };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            var message = await channel.BasicGetAsync(queue, autoAck: false);
            return message is not null
                && JsonNode.Parse(message.Body.Span)!["message"]!["article"]!["sourceId"]!.GetValue<string>() == source;
        }
        catch (RabbitMQ.Client.Exceptions.OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == 404)
        {
            return false;
        }
    }
}
