using Vigie.Contracts.Annotations;

namespace Vigie.Contracts;

/// <summary>Event, Enrichment → Storage: an article with everything that was recognised in it.</summary>
public sealed record ArticleEnriched
{
    /// <summary>The article as it was collected.</summary>
    public required ArticleCollected Article { get; init; }

    /// <summary>What was recognised, each value with its evidence.</summary>
    public required ArticleAnnotations Annotations { get; init; }

    /// <summary>Version of the catalogue and topic definitions used: a hash of their contents.</summary>
    public required string KnowledgeVersion { get; init; }

    /// <summary>When it was enriched, UTC.</summary>
    public required DateTimeOffset EnrichedAt { get; init; }
}
