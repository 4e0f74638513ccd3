using Vigie.Contracts;

namespace Vigie.Query.Sources.Opml;

/// <summary>A source that an import adds, changes, leaves or removes.</summary>
internal sealed record PlannedSource
{
    public required string Id { get; init; }

    /// <summary>How it is followed after the import; of a removed one, until then.</summary>
    public required SourceDefinition Definition { get; init; }

    /// <summary>When the decision was made that the import follows; null for a new source.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Line of its outline; null when it has none.</summary>
    public int? Line { get; init; }

    /// <summary>Names of the fields that change.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}
