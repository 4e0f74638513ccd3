namespace Vigie.Ingestion.Politeness;

/// <summary>What came back for one request of a robots.txt.</summary>
internal sealed record RobotsAnswer
{
    /// <summary>HTTP status; null when no answer came (address, connection, time, TLS).</summary>
    public int? Status { get; init; }

    /// <summary>The first <see cref="RobotsTxt.MaxBytes"/> bytes of the body or more.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Where a redirect leads, made absolute; null when it names no place that can be fetched.</summary>
    public Uri? Location { get; init; }

    /// <summary>Redirects that led to this answer.</summary>
    public int Redirects { get; init; }
}
