using MassTransit;
using MassTransit.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Vigie.Contracts;
using Vigie.Ingestion.Database;
using Vigie.Ingestion.Documents;
using Vigie.Ingestion.Fetching;
using Vigie.Ingestion.Imports;
using Vigie.ServiceDefaults.Bus;
using Vigie.Testing;

namespace Vigie.Ingestion.Tests.Imports;

/// <summary>One replica of ingestion that imports files, on a bus in memory and a real database.</summary>
internal sealed class ImportHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _documents;

    private ImportHost(WebApplication app) => _app = app;

    /// <summary>Documents after which the broker takes none.</summary>
    public int BrokerTakes { get; set; } = int.MaxValue;

    /// <summary>Documents published so far.</summary>
    public IReadOnlyList<DocumentCollected> Documents => Published<DocumentCollected>();

    public IReadOnlyList<ArticleCollected> Articles => Published<ArticleCollected>();

    public IBus Bus => _app.Services.GetRequiredService<IBus>();

    public NpgsqlDataSource Database => _app.Services.GetRequiredService<NpgsqlDataSource>();

    public static Task<ImportHost> StartAsync(string database, params (string Key, string Value)[] settings) =>
        StartAsync(database, int.MaxValue, settings);

    /// <summary>Starts a replica whose broker takes so many documents; an import that waits is read at once.</summary>
    public static async Task<ImportHost> StartAsync(string database, int brokerTakes, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            new (string Key, string Value)[]
            {
                ("ConnectionStrings:sources", database), ("Imports:PollSeconds", "0.05"), ("Imports:LeaseSeconds", "5"), ("Imports:BatchSize", "5"),
                ("Imports:RetrySeconds", "0.05"), ("Imports:Attempts", "4"), ("Fetching:AllowedNetworks:0", "127.0.0.0/24"),
                ("Fetching:RequestSeconds", "5"), ("urls", "http://127.0.0.1:0"),
            }
            .Concat(settings).GroupBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Last().Value)));
        ImportHost? host = null;
        builder.Services.AddSingleton(TimeProvider.System).AddMetrics().AddOptions<BusOptions>();
        builder.Services.AddMassTransitTestHarness(bus =>
        {
            bus.AddImportConsumers();
            bus.UsingInMemory((context, memory) =>
            {
                memory.ConfigurePublish(publish => publish.UseExecute(message => host?.Count(message)));
                memory.ConfigureEndpoints(context);
            });
        });
        builder.AddDatabase();
        builder.AddDocuments();
        builder.AddFetching();
        builder.AddImports();
        host = new ImportHost(builder.Build()) { BrokerTakes = brokerTakes };
        await host._app.StartAsync();
        await host._app.Services.GetRequiredService<IngestionSchema>().PrepareAsync(CancellationToken.None);
        return host;
    }

    /// <summary>Uploads a file in small pieces and waits for the end of the import.</summary>
    public async Task<ImportProgressed> ImportAsync(byte[] file, ImportFormat format, Func<ImportRequested, ImportRequested>? more = null, int chunk = 1000) =>
        await EndedAsync(await UploadAsync(file, format, more, chunk));

    /// <summary>Uploads a file in small pieces.</summary>
    public async Task<Guid> UploadAsync(byte[] file, ImportFormat format, Func<ImportRequested, ImportRequested>? more = null, int chunk = 1000)
    {
        var request = Request(format) with { Length = file.Length, FileName = "f" };
        for (var at = 0; at < file.Length; at += chunk)
            await Bus.Publish(new ImportChunkSent { ImportId = request.ImportId, Offset = at, Content = file[at..Math.Min(at + chunk, file.Length)] });
        await Bus.Publish(more?.Invoke(request) ?? request);
        return request.ImportId;
    }

    public async Task<ImportProgressed> ImportAsync(ImportRequested request)
    {
        await Bus.Publish(request);
        return await EndedAsync(request.ImportId);
    }

    public static ImportRequested Request(ImportFormat format) => new()
    {
        ImportId = Guid.NewGuid(),
        Format = format,
        SourceId = "essai",
        RequestedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    /// <summary>Waits for the end of an import and gives its last report.</summary>
    public async Task<ImportProgressed> EndedAsync(Guid id)
    {
        await Until.TrueAsync("the import has ended", () => Reports(id).Any(report => report.EndedAt is not null));
        return Reports(id).MaxBy(report => report.Sequence)!;
    }

    public IReadOnlyList<ImportProgressed> Reports(Guid id) => [.. Published<ImportProgressed>().Where(report => report.Request.ImportId == id)];

    public async Task<long> ChunksAsync()
    {
        await using var command = Database.CreateCommand("SELECT count(*) FROM import_chunks");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private void Count(PublishContext message)
    {
        if (message is PublishContext<DocumentCollected> && Interlocked.Increment(ref _documents) > BrokerTakes)
            throw new InvalidOperationException("The broker is down.");
    }

    private List<T> Published<T>()
        where T : class =>
        [
            .. _app.Services.GetRequiredService<ITestHarness>().Published.SoFar<T>()
                .Where(message => message.Exception is null)
                .Select(message => message.Context.Message),
        ];
}
