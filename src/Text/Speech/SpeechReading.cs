namespace Vigie.Text.Speech;

/// <summary>Speech as it was read.</summary>
internal sealed record SpeechReading
{
    public required TextSpan Span { get; init; }

    public required string Text { get; init; }

    public required bool IsDirect { get; init; }

    public Speaker? Speaker { get; init; }

    public string? Verb { get; init; }

    public required string Rule { get; init; }

    public required double Confidence { get; init; }
}
