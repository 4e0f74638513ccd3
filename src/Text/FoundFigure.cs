namespace Vigie.Text;

/// <summary>A number that an article states, with its unit.</summary>
public sealed record FoundFigure
{
    /// <summary>Where it stands, with the words that make it approximate and its unit.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The span is one of the title, not of the text.</summary>
    public required bool InTitle { get; init; }

    /// <summary>Id of the rule that made it. A range is two figures, <c>….from</c> and <c>….to</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the rule is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The value in <see cref="Unit"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>ISO 4217 code, <c>%</c>, <c>km</c>, <c>people</c> …; null for a bare count.</summary>
    public string? Unit { get; init; }

    /// <summary>The text says about, nearly, more than, at least.</summary>
    public bool Approximate { get; init; }

    /// <summary>The noun phrase that is counted or measured, where the text says it beside the number.</summary>
    public string? Measures { get; init; }
}
