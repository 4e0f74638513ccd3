namespace Vigie.Contracts.Annotations;

/// <summary>What all annotations carry: the evidence and the rule.</summary>
public abstract record Annotation
{
    /// <summary>The characters that the value was read from.</summary>
    public required Span Span { get; init; }

    /// <summary>Id of the rule or table row that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the rule is, 0 to 1.</summary>
    public required double Confidence { get; init; }
}
