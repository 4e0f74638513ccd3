namespace Vigie.Text;

/// <summary>A passage in another language than its article.</summary>
public sealed record FoundLanguage
{
    /// <summary>Where it stands in the text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Id of the rule that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the rule is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>BCP 47 code.</summary>
    public required string Code { get; init; }
}
