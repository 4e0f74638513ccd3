using Polly;
using Polly.Retry;

namespace Vigie.Ingestion.Database;

/// <summary>Repeats work that needs database and bus until it works: their failure must not end a collector.</summary>
internal sealed partial class Patience(TimeProvider clock, ILogger<Patience> logger)
{
    /// <summary>Ends when <paramref name="work"/> has succeeded or <paramref name="cancellationToken"/> ends it.</summary>
    public async Task UntilItWorksAsync(Func<CancellationToken, ValueTask> work, CancellationToken cancellationToken) =>
        await new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(500),
                MaxDelay = TimeSpan.FromSeconds(15),
                OnRetry = attempt =>
                {
                    LogTryingAgain(attempt.Outcome.Exception, attempt.RetryDelay);
                    return default;
                },
            })
            .Build()
            .ExecuteAsync(work, cancellationToken);

    /// <summary>Does something at once and then again and again, with a pause between; ends with <paramref name="stopping"/> only.</summary>
    public async Task EveryAsync(TimeSpan pause, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(pause, clock);
        do
            await UntilItWorksAsync(async token => await work(token), stopping);
        while (await timer.WaitForNextTickAsync(stopping));
    }

    [LoggerMessage(LogLevel.Warning, "Collecting failed, next attempt in {Delay}")]
    private partial void LogTryingAgain(Exception? error, TimeSpan delay);
}
