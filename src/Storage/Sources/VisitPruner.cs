using Npgsql;
using Vigie.Storage.Database;

namespace Vigie.Storage.Sources;

/// <summary>Forgets visits after 30 days, every hour and a few thousand at a time.</summary>
internal sealed partial class VisitPruner(
    NpgsqlDataSource database, DatabasePatience patience, TimeProvider clock, ILogger<VisitPruner> logger) : BackgroundService
{
    private const int AtOnce = 5000;

    // Replicas that prune at the same time take other rows.
    private const string Prune =
        """
        DELETE FROM source_fetches
        WHERE visit_id IN (SELECT visit_id FROM source_fetches WHERE started_at < $1 ORDER BY started_at LIMIT $2 FOR UPDATE SKIP LOCKED)
        """;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            var pruned = await patience.ExecuteAsync(PruneAsync, stoppingToken);
            LogPruned(pruned);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Forgets all visits that are old enough.</summary>
    /// <returns>How many there were.</returns>
    internal async Task<int> PruneAsync(CancellationToken cancellationToken)
    {
        var pruned = 0;
        int last;
        do
        {
            await using var command = database.CreateCommand(Prune);
            command.Parameters.AddWithValue(clock.GetUtcNow() - Kept);
            command.Parameters.AddWithValue(AtOnce);
            pruned += last = await command.ExecuteNonQueryAsync(cancellationToken);
        }
        while (last == AtOnce);
        return pruned;
    }

    [LoggerMessage(LogLevel.Debug, "Forgot {Count} old visits to sources")]
    private partial void LogPruned(int count);
}
