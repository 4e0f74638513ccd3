namespace Vigie.Contracts.Annotations;

/// <summary>A date that the text states.</summary>
public sealed record DateAnnotation : Annotation
{
    /// <summary>EDTF (ISO 8601-2) value; for a duration an ISO 8601 duration.</summary>
    public required string Value { get; init; }

    /// <summary>instant, day, interval, duration or recurring.</summary>
    public required string Kind { get; init; }

    /// <summary>What a relative expression was resolved from: publication or text; null for an absolute one.</summary>
    public string? Anchor { get; init; }
}
