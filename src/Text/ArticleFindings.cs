namespace Vigie.Text;

/// <summary>Everything that was found in one article.</summary>
public sealed record ArticleFindings
{
    /// <summary>The passages of the text that are in another language than the article, in reading order.</summary>
    public required IReadOnlyList<FoundLanguage> Languages { get; init; }

    /// <summary>Names and descriptions of entities, title first, in reading order.</summary>
    public required IReadOnlyList<FoundMention> Mentions { get; init; }

    /// <summary>The entities of the catalogue, most salient first.</summary>
    public required IReadOnlyList<FoundEntity> Entities { get; init; }

    /// <summary>Dates, title first, in reading order.</summary>
    public required IReadOnlyList<FoundDate> Dates { get; init; }

    /// <summary>Figures, title first, in reading order.</summary>
    public required IReadOnlyList<FoundFigure> Figures { get; init; }

    /// <summary>Direct and reported speech, title first, in reading order.</summary>
    public required IReadOnlyList<FoundQuote> Quotes { get; init; }

    /// <summary>News agencies that the dateline or the end of the text credits.</summary>
    public required IReadOnlyList<FoundAgency> Agencies { get; init; }

    /// <summary>Who did what to whom, title first, in reading order.</summary>
    public required IReadOnlyList<FoundEvent> Events { get; init; }

    /// <summary>Topics, best first.</summary>
    public required IReadOnlyList<FoundTopic> Topics { get; init; }

    /// <summary>Key phrases, best first.</summary>
    public required IReadOnlyList<FoundKeyphrase> Keyphrases { get; init; }

    /// <summary>One to three sentences of the text that stand for it, in reading order; empty when it has none of some length.</summary>
    public required IReadOnlyList<TextSpan> Summary { get; init; }

    /// <summary>Near-duplicate signature of the text; null when it is too short to have one.</summary>
    public required Fingerprint? Fingerprint { get; init; }
}
