using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Vigie.Ingestion.Fetching;

/// <summary>
/// How faults of a host are met: what may pass is tried again after a pause, a host that keeps failing is left alone, and of
/// one replica one request at a time stands in line at a host.
/// </summary>
internal static class HostPipelines
{
    // A host is left alone when half of at least eight requests within two minutes have failed.
    private const double FailureRatio = 0.5;
    private const int MinimumRequests = 8;
    private static readonly TimeSpan Sampling = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Break = TimeSpan.FromMinutes(5);

    public static void Configure(ResiliencePipelineBuilder<(FetchResult Result, Uri? Location)> pipeline, FetchOptions options)
    {
        if (options.Retries > 0)
            pipeline.AddRetry(new RetryStrategyOptions<(FetchResult Result, Uri? Location)>
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(options.RetrySeconds),
                UseJitter = true,
                // A server that names a time is not asked before it.
                ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Result.Result is { IsTransient: true, RetryAfter: null }),
            });
        pipeline
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<(FetchResult Result, Uri? Location)>
            {
                FailureRatio = FailureRatio,
                MinimumThroughput = MinimumRequests,
                SamplingDuration = Sampling,
                BreakDuration = Break,
                ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Result.Result is { IsTransient: true }),
            })
            .AddConcurrencyLimiter(1, int.MaxValue);
    }
}
