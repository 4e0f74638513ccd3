using Vigie.Contracts;

namespace Vigie.Query.Sources;

/// <summary>A source as the archive lists it, secrets included.</summary>
internal sealed record ListedSource
{
    public required string Id { get; init; }

    public required SourceDefinition Definition { get; init; }

    /// <summary>When the definition was decided; it changes with every change, and with nothing else.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    public string? Health { get; init; }

    public string? Reason { get; init; }

    public int FailuresInARow { get; init; }

    public DateTimeOffset? LastFetchedAt { get; init; }

    public DateTimeOffset? LastNewAt { get; init; }

    public DateTimeOffset? NextVisitAt { get; init; }

    public string? MovedTo { get; init; }

    /// <summary>What the <c>ETag</c> begins with and <c>If-Match</c> compares: visits do not change it.</summary>
    public string Version => DecidedAt.UtcTicks.ToString("x");
}
