using Npgsql;
using Polly;
using Polly.Retry;

namespace Vigie.Storage.Database;

/// <summary>
/// Waits out what passes: a server that is not up yet, a lost connection, a deadlock. Errors that the data causes come out
/// at once. While it waits, the messages stay with the broker, unacknowledged, instead of going to the error queue.
/// </summary>
internal sealed partial class DatabasePatience
{
    private readonly ILogger<DatabasePatience> _logger;
    private readonly ResiliencePipeline _retry;

    public DatabasePatience(TimeProvider clock, ILogger<DatabasePatience> logger)
    {
        _logger = logger;
        _retry = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(Passes),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(15),
                OnRetry = attempt =>
                {
                    LogTryingAgain(attempt.Outcome.Exception, attempt.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    public async Task ExecuteAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        await _retry.ExecuteAsync(async token => await work(token), cancellationToken);

    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        await _retry.ExecuteAsync(async token => await work(token), cancellationToken);

    // The first states are those of a server going down; the last that of a database which the app host is about to create.
    private static bool Passes(NpgsqlException error) => error.IsTransient || error.SqlState is
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.InvalidCatalogName;

    [LoggerMessage(LogLevel.Warning, "The archive cannot be used; trying again in {Delay}")]
    private partial void LogTryingAgain(Exception? error, TimeSpan delay);
}
