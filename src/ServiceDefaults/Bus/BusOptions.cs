using System.ComponentModel.DataAnnotations;

namespace Vigie.ServiceDefaults.Bus;

/// <summary>Section <c>Bus</c>: how hard a service pulls from its queues and how it treats what fails.</summary>
public sealed class BusOptions
{
    /// <summary>Messages that the broker hands over before the first of them is acknowledged.</summary>
    [Range(1, 10_000)]
    public int PrefetchCount { get; set; } = 64;

    /// <summary>Messages that one queue's consumers work on at the same time.</summary>
    [Range(1, 1_000)]
    public int ConcurrentMessageLimit { get; set; } = 16;

    /// <summary>Pauses, in seconds, between tries of a failing message while it stays with the consumer; by default 0.2, 1 and 5.</summary>
    /// <remarks>The default is not the property's value, because configuration adds to an array and does not replace it.</remarks>
    public double[]? RetrySeconds { get; set; }

    /// <summary>
    /// Pauses, in whole seconds, after which a message that failed all tries is delivered anew; then it is set aside. By
    /// default 30 and 300.
    /// </summary>
    public int[]? RedeliverySeconds { get; set; }

    internal TimeSpan[] RetryPauses => [.. (RetrySeconds ?? [0.2, 1, 5]).Select(TimeSpan.FromSeconds)];

    internal int[] RedeliveryPauses => RedeliverySeconds ?? [30, 300];
}
