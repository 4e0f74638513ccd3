namespace Vigie.Contracts.Annotations;

/// <summary>A passage in another language than the article.</summary>
public sealed record LanguagePassage : Annotation
{
    /// <summary>BCP 47 code.</summary>
    public required string Language { get; init; }
}
