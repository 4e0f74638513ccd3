using System.Diagnostics;
using System.Net;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Vigie.Contracts;
using Vigie.Ingestion.Database;
using Vigie.Ingestion.Documents;
using Vigie.Ingestion.Fetching;
using Vigie.Ingestion.Sources;
using Vigie.Ingestion.Visits;

namespace Vigie.Evaluation;

/// <summary>One replica of ingestion that follows sources, each on a host of its own, with a bus in memory.</summary>
internal sealed class FollowedSources : IAsyncDisposable
{
    private const int TakenAtATime = 4;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly WebApplication _app;
    private readonly NpgsqlDataSource _database;
    private readonly ServerTime _serverTime;
    private readonly int _port;

    private FollowedSources(WebApplication app, ServerTime serverTime, int port)
    {
        (_app, _serverTime, _port) = (app, serverTime, port);
        _database = app.Services.GetRequiredService<NpgsqlDataSource>();
    }

    public static async Task<FollowedSources> CreateAsync(string database, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:sources"] = database,
            ["Visits:Enabled"] = "true",
            // A first visit waits twice for its turn; what is measured is the machine, not the waiting.
            ["Visits:Concurrency"] = "256",
            ["Fetching:AllowedNetworks:0"] = "127.0.0.1/32",
            ["urls"] = "http://127.0.0.1:0",
        });
        builder.Services.AddSingleton(TimeProvider.System).AddMetrics();
        builder.Services.AddMassTransit(bus => bus.UsingInMemory());
        builder.AddDatabase();
        builder.AddDocuments();
        builder.AddFetching();
        builder.AddSources();
        builder.AddVisits();
        builder.Services.AddSingleton<ResolveHost>((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        var app = builder.Build();
        return new FollowedSources(app, await ServerTime.OfAsync(app.Services.GetRequiredService<NpgsqlDataSource>()), port);
    }

    public Task RegisterAsync(int count, CancellationToken cancellationToken)
    {
        var sources = _app.Services.GetRequiredService<SourceStore>();
        return Parallel.ForAsync(0, count, cancellationToken, async (i, token) => await sources.RegisterAsync(
            new SourceRegistered
            {
                SourceId = $"source-{i}",
                Definition = new SourceDefinition
                {
                    Name = $"Journal {i}",
                    Kind = SourceKind.Feed,
                    Url = $"http://journal-{i}.example:{_port}/flux",
                    Country = "FR",
                    Language = "fr",
                },
                RegisteredAt = TimeProvider.System.GetUtcNow(),
            },
            token));
    }

    /// <summary>Starts the scheduler; ends when each source was visited.</summary>
    public async Task StartAndVisitAsync(CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        await _app.StartAsync(cancellationToken);
        await UntilVisitedAsync(now, cancellationToken);
    }

    /// <summary>Makes all sources due; ends when each was visited again.</summary>
    public async Task VisitAgainAsync(CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        await ExecuteAsync("UPDATE visits SET due_at = now()", cancellationToken);
        await UntilVisitedAsync(now, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    /// <summary>Plans a visit of each source without making it.</summary>
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync("UPDATE visits SET due_at = now()", cancellationToken);
        var book = _app.Services.GetRequiredService<VisitBook>();
        while (await book.TakeAsync(TakenAtATime, Lease, cancellationToken) is { Count: > 0 } visits)
        {
            await book.RenewAsync([.. visits.Select(visit => visit.SourceId)], Lease, cancellationToken);
            foreach (var visit in visits)
                await book.EndAsync(visit, visit.Memory, VisitPace.Longest, cancellationToken);
        }
    }

    /// <summary>The processor time that this process and its database spend on work.</summary>
    public async Task<TimeSpan> CostAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        // What earlier work has left behind is not this work's.
        await ExecuteAsync("UPDATE visits SET due_at = now() + interval '1 day'", cancellationToken);
        await ExecuteAsync("VACUUM ANALYZE", cancellationToken);
        await ExecuteAsync("CHECKPOINT", cancellationToken);
        GC.Collect();
        var before = Spent();
        await work();
        return Spent() - before;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private TimeSpan Spent()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime + _serverTime.Spent();
    }

    private async Task UntilVisitedAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var command = _database.CreateCommand(
            "SELECT count(*) FROM visits WHERE leased_by IS NOT NULL OR last_visit_at IS NULL OR last_visit_at < $1");
        command.Parameters.AddWithValue(since.ToUniversalTime());
        while (await command.ExecuteScalarAsync(cancellationToken) is > 0L)
            await Task.Delay(LookAgain, cancellationToken);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = _database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
