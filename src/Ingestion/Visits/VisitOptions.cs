using System.ComponentModel.DataAnnotations;

namespace Vigie.Ingestion.Visits;

/// <summary>Section <c>Visits</c>: how sources are followed.</summary>
internal sealed class VisitOptions
{
    /// <summary>Whether this replica follows sources; without it they are only kept.</summary>
    public bool Enabled { get; set; }

    /// <summary>Visits at the same time in one replica.</summary>
    [Range(1, 1024)]
    public int Concurrency { get; set; } = 32;

    /// <summary>Pause between two looks for sources that are due, in seconds.</summary>
    [Range(0.05, 60)]
    public double PollSeconds { get; set; } = 3;

    /// <summary>How long a source belongs to a replica that gives no sign of life, in seconds.</summary>
    [Range(1, 3600)]
    public double LeaseSeconds { get; set; } = 60;

    /// <summary>New items that one visit collects; the rest waits for the next one.</summary>
    [Range(1, 10_000)]
    public int ItemsPerVisit { get; set; } = 200;

    /// <summary>Attempts for a page whose fault may pass.</summary>
    [Range(1, 20)]
    public int PageAttempts { get; set; } = 5;

    /// <summary>Pause before the second attempt, in seconds; it doubles each time.</summary>
    [Range(0.1, 86_400)]
    public double PageRetrySeconds { get; set; } = 900;
}
