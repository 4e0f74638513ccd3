using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Vigie.Testing;

namespace Vigie.Evaluation;

/// <summary><c>sources</c>: what it costs to follow thousands of sources.</summary>
internal static class SourcesCommand
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(10);

    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "Sources.", DefaultValueFactory = _ => 5000 };
        var command = new Command(
            "sources", "Registers sources on a web site and a PostgreSQL of its own, visits them, and tells the cost of planning and visits.") { count };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(count), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int count, CancellationToken cancellationToken)
    {
        var postgres = new PostgresServer();
        await postgres.InitializeAsync();
        try
        {
            await using var site = await SourceSite.StartAsync();
            await using var run = await FollowedSources.CreateAsync(await postgres.CreateDatabaseAsync(), site.Port);
            await MeasureAsync(run, site, count, cancellationToken);
        }
        finally
        {
            await postgres.DisposeAsync();
        }
    }

    private static async Task MeasureAsync(FollowedSources run, SourceSite site, int count, CancellationToken cancellationToken)
    {
        var took = await TimeAsync(() => run.RegisterAsync(count, cancellationToken));
        Print($"registered {count} sources in {took.TotalSeconds:F1} s");

        took = await TimeAsync(() => run.StartAndVisitAsync(cancellationToken));
        Print($"first visits, all due at once: {count / took.TotalSeconds:F0} visits/s, {site.Requests / took.TotalSeconds:F0} requests/s, {WorkingSet()} MB");

        var before = site.Requests;
        took = await TimeAsync(() => run.VisitAgainAsync(cancellationToken));
        Print($"visits without news (304): {count / took.TotalSeconds:F0} visits/s, {(site.Requests - before) / took.TotalSeconds:F0} requests/s, {WorkingSet()} MB");

        var following = await run.CostAsync(() => Task.Delay(Idle, cancellationToken), cancellationToken);
        await run.StopAsync(cancellationToken);
        var stopped = await run.CostAsync(() => Task.Delay(Idle, cancellationToken), cancellationToken);
        var idle = (following - stopped) / Idle;
        Print($"nothing due: {100 * idle:F2} % of a core, beside {100 * (stopped / Idle):F2} % that the same processes spend without following");

        var planning = await run.CostAsync(() => run.PlanAsync(cancellationToken), cancellationToken) / count;
        Print($"planning of a visit (take, renew, end): {planning.TotalMicroseconds:F0} µs of a core");
        Print($"planning with all {count} at the shortest pause of {ShortestPause.TotalMinutes:F0} min: {100 * (idle + (planning * count / ShortestPause)):F2} % of a core");
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started);
    }

    private static long WorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1024 / 1024;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
