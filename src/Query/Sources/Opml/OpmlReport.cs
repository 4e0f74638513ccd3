namespace Vigie.Query.Sources.Opml;

/// <summary>What an import does, or would do.</summary>
internal sealed record OpmlReport
{
    /// <summary>True when nothing was done.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Sources that are new.</summary>
    public required IReadOnlyList<OpmlSource> Added { get; init; }

    /// <summary>Sources that the file describes otherwise; none when appending.</summary>
    public required IReadOnlyList<OpmlSource> Changed { get; init; }

    /// <summary>Sources of the file that stay as they are.</summary>
    public required IReadOnlyList<OpmlSource> Unchanged { get; init; }

    /// <summary>Sources that the file does not have; none when appending.</summary>
    public required IReadOnlyList<OpmlSource> Removed { get; init; }

    /// <summary>Outlines that no source is made of.</summary>
    public required IReadOnlyList<OpmlRefusal> Refused { get; init; }

    /// <summary>The report on a plan.</summary>
    public static OpmlReport Of(OpmlPlan plan, bool dryRun) => new()
    {
        DryRun = dryRun,
        Added = Sources(plan.Added),
        Changed = Sources(plan.Changed),
        Unchanged = Sources(plan.Unchanged),
        Removed = Sources(plan.Removed),
        Refused = plan.Refused,
    };

    private static IReadOnlyList<OpmlSource> Sources(IReadOnlyList<PlannedSource> sources) =>
        [.. sources.Select(source => new OpmlSource(source.Id, source.Definition.Name, source.Definition.Url, source.Line, source.Fields))];
}
