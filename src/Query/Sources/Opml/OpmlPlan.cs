namespace Vigie.Query.Sources.Opml;

/// <summary>What an import does.</summary>
internal sealed record OpmlPlan
{
    public required IReadOnlyList<PlannedSource> Added { get; init; }

    public required IReadOnlyList<PlannedSource> Changed { get; init; }

    public required IReadOnlyList<PlannedSource> Unchanged { get; init; }

    public required IReadOnlyList<PlannedSource> Removed { get; init; }

    public required IReadOnlyList<OpmlRefusal> Refused { get; init; }
}
