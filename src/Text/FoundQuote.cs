namespace Vigie.Text;

/// <summary>Direct or reported speech in an article.</summary>
public sealed record FoundQuote
{
    /// <summary>Where it stands; direct speech with its quotation marks.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The span is one of the title, not of the text.</summary>
    public required bool InTitle { get; init; }

    /// <summary>Id of the rule that made it: how the speaker was found.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the rule is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>What was said, without quotation marks and without an inserted «a-t-il dit».</summary>
    public required string Text { get; init; }

    /// <summary>Id of the speaker in the catalogue; null when not known there.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>The speaker as the text names them, by their name where a pronoun or office stands for it; null when not told.</summary>
    public string? Speaker { get; init; }

    /// <summary>Infinitive of the verb of saying; null when there is none.</summary>
    public string? Verb { get; init; }

    /// <summary>True for words in quotation marks, false for reported speech.</summary>
    public required bool Direct { get; init; }
}
