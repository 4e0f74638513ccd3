namespace Vigie.Contracts.Annotations;

/// <summary>Direct or reported speech.</summary>
public sealed record Quote : Annotation
{
    /// <summary>What was said.</summary>
    public required string Text { get; init; }

    /// <summary>Entity id of the speaker; null when not in the catalogue.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>The speaker as the text names them.</summary>
    public string? Speaker { get; init; }

    /// <summary>Verb of saying, infinitive.</summary>
    public string? Verb { get; init; }

    /// <summary>True for words in quotation marks, false for reported speech.</summary>
    public required bool Direct { get; init; }
}
