using Vigie.Text.Tokens;

namespace Vigie.Text.Figures;

/// <summary>A figure as the grammar read it.</summary>
internal sealed record FigureReading
{
    /// <summary>First token.</summary>
    public required int First { get; init; }

    /// <summary>The token behind the last one.</summary>
    public required int End { get; init; }

    public required decimal Value { get; init; }

    public FigureUnit? Unit { get; init; }

    public bool IsApproximate { get; init; }

    /// <summary>What is measured; empty when the text does not say it.</summary>
    public TextSpan Measures { get; init; }

    public required string Rule { get; init; }

    public double Confidence { get; init; } = 0.9;

    /// <summary>Its characters; the full stop of a sentence that ends with «4 800 m.» is not one of them.</summary>
    public TextSpan Span(TokenizedText text)
    {
        var span = text.Span(First, End - 1);
        return span.Length > 1 && text.Text[span.End - 1] == '.' ? span with { Length = span.Length - 1 } : span;
    }
}
