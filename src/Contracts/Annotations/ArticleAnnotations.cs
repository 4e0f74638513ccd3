namespace Vigie.Contracts.Annotations;

/// <summary>Everything that was recognised in one article; each value points at its evidence.</summary>
public sealed record ArticleAnnotations
{
    /// <summary>The language of passages that are not in the article's language.</summary>
    public IReadOnlyList<LanguagePassage> Languages { get; init; } = [];

    /// <summary>Names and descriptions of entities, in reading order, title first.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>One per entity, most salient first.</summary>
    public IReadOnlyList<ArticleEntity> Entities { get; init; } = [];

    /// <summary>Dates in reading order.</summary>
    public IReadOnlyList<DateAnnotation> Dates { get; init; } = [];

    /// <summary>Numbers with what they measure.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What was said, by whom.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>Who did what to whom.</summary>
    public IReadOnlyList<EventAnnotation> Events { get; init; } = [];

    /// <summary>Topics, best first.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>Key phrases, best first.</summary>
    public IReadOnlyList<Keyphrase> Keyphrases { get; init; } = [];

    /// <summary>One to three sentences of the article, as spans of its text.</summary>
    public IReadOnlyList<Span> Summary { get; init; } = [];

    /// <summary>News agencies whose dispatch the article carries.</summary>
    public IReadOnlyList<Agency> Agencies { get; init; } = [];

    /// <summary>Signature by which near-duplicates are found; null when the text is too short to have one.</summary>
    public Fingerprint? Fingerprint { get; init; }
}
