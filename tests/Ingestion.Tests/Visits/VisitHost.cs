using MassTransit;
using MassTransit.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vigie.Contracts;
using Vigie.Ingestion.Database;
using Vigie.Ingestion.Documents;
using Vigie.Ingestion.Fetching;
using Vigie.Ingestion.Sources;
using Vigie.Ingestion.Visits;

namespace Vigie.Ingestion.Tests.Visits;

/// <summary>One replica of ingestion that follows sources, on a bus in memory and a real database.</summary>
internal sealed class VisitHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private VisitHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    /// <summary>Documents published so far, in order.</summary>
    public IReadOnlyList<DocumentCollected> Documents => Published<DocumentCollected>();

    public IReadOnlyList<ArticleCollected> Articles => Published<ArticleCollected>();

    /// <summary>Visits that have ended, in order.</summary>
    public IReadOnlyList<SourceFetched> Visits => Published<SourceFetched>();

    public static Task<VisitHost> StartAsync(string database, params (string Key, string Value)[] settings) =>
        StartAsync(database, System.Net.Dns.GetHostAddressesAsync, settings);

    /// <param name="database">A database of its own.</param>
    /// <param name="resolve">Gives the addresses of host names.</param>
    /// <param name="settings">Configuration beside that of all tests.</param>
    public static async Task<VisitHost> StartAsync(string database, ResolveHost resolve, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            new (string Key, string Value)[]
            {
                ("ConnectionStrings:sources", database), ("Visits:Enabled", "true"), ("Visits:PollSeconds", "0.05"), ("Visits:LeaseSeconds", "3"),
                ("Visits:PageRetrySeconds", "0.1"), ("Fetching:AllowedNetworks:0", "127.0.0.0/24"), ("Fetching:HostDelaySeconds", "0"),
                ("Fetching:Retries", "0"), ("Fetching:RequestSeconds", "5"), ("Fetching:Contact", "vigie@redaction.example"),
                ("urls", "http://127.0.0.1:0"),
            }
            .Concat(settings).GroupBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Last().Value)));
        builder.Services.AddSingleton(TimeProvider.System).AddMetrics();
        builder.Services.AddMassTransitTestHarness();
        builder.AddDatabase();
        builder.AddDocuments();
        builder.AddFetching();
        builder.Services.AddSingleton(resolve);
        builder.AddSources();
        builder.AddVisits();
        var host = new VisitHost(builder.Build());
        await host._app.StartAsync();
        return host;
    }

    public Task FollowAsync(string id, string url, SourceKind kind = SourceKind.Feed, FullTextRule fullText = FullTextRule.Auto) =>
        Services.GetRequiredService<SourceStore>().RegisterAsync(
            new SourceRegistered
            {
                SourceId = id,
                Definition = new SourceDefinition { Name = id, Kind = kind, Url = url, FullText = fullText },
                RegisteredAt = TimeProvider.System.GetUtcNow(),
            },
            CancellationToken.None);

    /// <summary>Makes a source due at once, whatever its pace, and waits for the end of the visit.</summary>
    public async Task<SourceFetched> VisitAgainAsync(string id)
    {
        var before = Visits.Count(visit => visit.SourceId == id);
        await using (var command = Services.GetRequiredService<Npgsql.NpgsqlDataSource>().CreateCommand(
            "UPDATE visits SET due_at = now() WHERE source_id = $1 AND leased_by IS NULL"))
        {
            command.Parameters.AddWithValue(id);
            await Testing.Until.TrueAsync("the visit before has ended", async () => await command.ExecuteNonQueryAsync() == 1);
        }

        return await VisitedAsync(id, before + 1);
    }

    /// <summary>Waits for the end of a source's visit of this number and gives it.</summary>
    public async Task<SourceFetched> VisitedAsync(string id, int number = 1)
    {
        await Testing.Until.TrueAsync($"visit {number} of {id} has ended", () => Visits.Count(visit => visit.SourceId == id) >= number);
        return Visits.Where(visit => visit.SourceId == id).ElementAt(number - 1);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private List<T> Published<T>()
        where T : class =>
        [.. Services.GetRequiredService<ITestHarness>().Published.SoFar<T>().Select(message => message.Context.Message)];
}
