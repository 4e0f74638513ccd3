using MassTransit;
using MassTransit.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vigie.Contracts;
using Vigie.ServiceDefaults;
using Vigie.ServiceDefaults.Bus;
using Vigie.Storage.Articles;
using Vigie.Storage.Database;
using Vigie.Storage.Documents;
using Vigie.Storage.Sources;
using Vigie.Storage.Tests.Sources;
using Vigie.Testing;
using static Vigie.Storage.Tests.Samples;

namespace Vigie.Storage.Tests;

/// <summary>The service as Program.cs puts it together, on a real database, with MassTransit's bus in memory.</summary>
[Collection(PostgresCollection.Name)]
public sealed class StorageServiceTests(PostgresServer server)
{
    [Fact]
    public async Task An_empty_database_is_prepared_and_messages_become_rows_and_news()
    {
        var connectionString = await server.CreateDatabaseAsync();
        await using var service = Service(connectionString);
        await service.StartAsync();
        var harness = service.Services.GetRequiredService<ITestHarness>();

        await harness.Bus.Publish(Submitted("d"));
        await harness.Bus.Publish(Collected("d", "a", "b"));
        await harness.Bus.Publish(Article("a", document: "d"));
        await harness.Bus.Publish(Article("b", document: "d"));

        Assert.Equal(2, await CountAsync(harness.Published.SelectAsync<ArticleStored>(), 2));
        await using var archive = TestArchive.Of(connectionString);
        await Until.TrueAsync("the document is stored", async () => await archive.StatusAsync(Document("d")) == "stored");
        Assert.True(await archive.ScalarAsync<long>("SELECT count(*) FROM entities") > 500);
        await service.StopAsync();
    }

    [Fact]
    public async Task Sources_are_listed_with_the_state_after_their_latest_visit_and_struck()
    {
        var connectionString = await server.CreateDatabaseAsync();
        await using var service = Service(connectionString);
        await service.StartAsync();
        var harness = service.Services.GetRequiredService<ITestHarness>();
        await using var archive = TestArchive.Of(connectionString);

        await harness.Bus.Publish(SourceSamples.Visit(2, health: SourceHealth.Silent));
        await harness.Bus.Publish(SourceSamples.Registered(1));
        await Until.TrueAsync("the source is listed", async () => await archive.ScalarAsync<long>(
            "SELECT count(*) FROM sources WHERE definition ->> 'url' = 'https://phare.example/rss' AND health = 'silent'") == 1);
        await harness.Bus.Publish(SourceSamples.Removed(3));

        await Until.TrueAsync("the source is struck", async () => await archive.ScalarAsync<long>(
            "SELECT count(*) FROM sources WHERE definition IS NULL") == 1);
        await service.StopAsync();
    }

    [Fact]
    public async Task A_poison_message_fails_alone()
    {
        var connectionString = await server.CreateDatabaseAsync();
        await using var service = Service(connectionString);
        await service.StartAsync();
        var harness = service.Services.GetRequiredService<ITestHarness>();

        await harness.Bus.PublishBatch(Enumerable.Range(0, 60).Select(i => Article("a" + i, i == 30 ? "avant\0après" : null)));

        Assert.True(await harness.Published.Any<Fault<ArticleEnriched>>(fault => fault.Context.Message.Message.Article.ArticleId == Id("a30")));
        await using var archive = TestArchive.Of(connectionString);
        await Until.TrueAsync("the others are stored", async () => await archive.ScalarAsync<long>("SELECT count(*) FROM articles") == 59);
        Assert.Equal(1, await CountAsync(harness.Published.SelectAsync<Fault<ArticleEnriched>>(), 1));
        await service.StopAsync();
    }

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> messages, int expected)
    {
        var count = 0;
        await foreach (var _ in messages)
            if (++count == expected)
                break;
        return count;
    }

    private static WebApplication Service(string connectionString)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:archive"] = connectionString,
            ["Catalogue:Path"] = Path.Combine(AppContext.BaseDirectory, "seeds", "catalogue"),
            ["Bus:RetrySeconds:0"] = "0.1",
        });
        builder.AddServiceDefaults();
        builder.AddArchive();
        builder.AddArticles();
        builder.AddDocuments();
        builder.AddSources();
        builder.Services.AddOptions<BusOptions>().BindConfiguration("Bus");
        builder.Services.AddMassTransitTestHarness(bus =>
        {
            bus.AddConsumer<NoteSubmissionConsumer, NoteSubmissionConsumerDefinition>();
            bus.AddConsumer<StoreDocumentConsumer, StoreDocumentConsumerDefinition>();
            bus.AddConsumer<StoreArticleConsumer, StoreArticleConsumerDefinition>();
            bus.AddSourceConsumers();
            bus.SetTestTimeouts(testInactivityTimeout: TimeSpan.FromSeconds(20));
        });
        return builder.Build();
    }
}
