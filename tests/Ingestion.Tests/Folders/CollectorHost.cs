using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Vigie.Contracts;
using Vigie.Ingestion.Database;
using Vigie.Ingestion.Documents;
using Vigie.Ingestion.Folders;
using Vigie.Text.Extraction;

namespace Vigie.Ingestion.Tests.Folders;

/// <summary>One replica of ingestion that follows one folder, on a bus in memory and a real database.</summary>
internal sealed class CollectorHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly FolderCollector _collector;

    private CollectorHost(ServiceProvider services, FolderCollector collector) => (_services, _collector) = (services, collector);

    /// <summary>Documents published so far, in order.</summary>
    public IReadOnlyList<DocumentCollected> Documents =>
        [.. Harness.Published.SoFar<DocumentCollected>()
            .Where(message => message.Exception is null)
            .Select(message => message.Context.Message)];

    private ITestHarness Harness => _services.GetRequiredService<ITestHarness>();

    /// <param name="database">Ingestion's database.</param>
    /// <param name="folder">The folder that is followed.</param>
    /// <param name="brokerTakes">The number of documents after which the broker fails.</param>
    public static async Task<CollectorHost> StartAsync(string database, string folder, int brokerTakes = int.MaxValue)
    {
        var taken = 0;
        var collection = new ServiceCollection().AddLogging(logging => logging.ClearProviders()).AddMetrics().AddSingleton(TimeProvider.System)
            .AddSingleton(_ => NpgsqlDataSource.Create(database)).AddSingleton<IngestionSchema>().AddSingleton<Patience>()
            .AddSingleton(_ => new FolderLeases(database))
            .AddSingleton<ArticleExtractor>().AddSingleton<DocumentReader>().AddSingleton<DocumentPublisher>()
            .AddSingleton<FolderReader>().AddSingleton<FolderCollector>()
            .AddMassTransitTestHarness(bus => bus.UsingInMemory((_, memory) => memory.ConfigurePublish(publish => publish.UseExecute(message =>
            {
                if (message is PublishContext<DocumentCollected> && Interlocked.Increment(ref taken) > brokerTakes)
                    throw new InvalidOperationException("The broker is down.");
            }))));
        collection.AddOptions<FolderOptions>().Configure(options =>
        {
            options.Folders.Add(new FolderSource { Path = folder, Source = "essai" });
            (options.PollSeconds, options.SettleSeconds, options.BatchSize) = (0.05, 0, 2);
        });
        var services = collection.BuildServiceProvider(validateScopes: true);
        var host = new CollectorHost(services, services.GetRequiredService<FolderCollector>());
        await host.Harness.Start();
        await host._collector.StartAsync(CancellationToken.None);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _collector.StopAsync(CancellationToken.None);
        _collector.Dispose();
        await _services.DisposeAsync();
    }

}
