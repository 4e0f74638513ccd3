namespace Vigie.Contracts.Annotations;

/// <summary>A phrase that is typical of the article.</summary>
public sealed record Keyphrase : Annotation
{
    /// <summary>The phrase.</summary>
    public required string Text { get; init; }
}
