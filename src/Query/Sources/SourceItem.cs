using Vigie.Contracts;
using Vigie.Query.Answers;

namespace Vigie.Query.Sources;

/// <summary>A source: how it is followed, and its state after the latest visit.</summary>
internal sealed record SourceItem : ICsvRow
{
    /// <summary>Id, which its documents and articles carry.</summary>
    /// <example>le-phare</example>
    public required string Id { get; init; }

    /// <summary>Name for readers.</summary>
    /// <example>Le Phare</example>
    public required string Name { get; init; }

    /// <summary>What stands at the url.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Absolute http or https address that is visited.</summary>
    /// <example>https://phare.example/rss</example>
    public required string Url { get; init; }

    /// <summary>The publisher's home page; null when not known.</summary>
    public string? HomePage { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the publisher's country; null when not known.</summary>
    /// <example>SN</example>
    public string? Country { get; init; }

    /// <summary>BCP 47 code of the language of all its articles; null when each is identified.</summary>
    /// <example>fr</example>
    public string? Language { get; init; }

    /// <summary>Who owns the publisher; null when not known.</summary>
    public SourceOwner? Owner { get; init; }

    /// <summary>Topics that it is about: ids or free text.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Longest time between two visits, in minutes; null leaves it to how often the source has news.</summary>
    public int? IntervalMinutes { get; init; }

    /// <summary>Where the text of its entries is taken from.</summary>
    public required FullTextRule FullText { get; init; }

    /// <summary>Names of the headers that requests to its host carry. Their values are secrets: each is shown as ***.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>False for a source that is kept and not visited.</summary>
    public required bool Enabled { get; init; }

    /// <summary>ok, silent (works, without news for much longer than usual), failing, blocked or gone; null before the first visit.</summary>
    /// <example>ok</example>
    public string? Health { get; init; }

    /// <summary>Why the latest visit ended as it did, or what was wrong with the list; null when nothing is to be said.</summary>
    public string? Reason { get; init; }

    /// <summary>Visits without success up to now.</summary>
    public required int FailuresInARow { get; init; }

    /// <summary>When the latest visit began; null before the first one.</summary>
    public DateTimeOffset? LastFetchedAt { get; init; }

    /// <summary>When the latest visit that found something new began; null when none has.</summary>
    public DateTimeOffset? LastNewAt { get; init; }

    /// <summary>When it is visited next; null when that is not known, or not until it is changed.</summary>
    public DateTimeOffset? NextVisitAt { get; init; }

    /// <summary>Where it is read instead of its url: it has moved for good, or its page names this feed; null when it is not.</summary>
    public string? MovedTo { get; init; }

    /// <inheritdoc/>
    static IReadOnlyList<string> ICsvRow.Columns { get; } =
    [
        "id", "name", "kind", "url", "homePage", "country", "language", "owner", "topics", "intervalMinutes", "fullText", "enabled", "health",
        "reason", "failuresInARow", "lastFetchedAt", "lastNewAt", "nextVisitAt", "movedTo",
    ];

    /// <inheritdoc/>
    IReadOnlyList<object?> ICsvRow.Cells =>
    [
        Id, Name, Word.Of(Kind), Url, HomePage, Country, Language, Owner is { } owner ? Word.Of(owner) : null, string.Join('|', Topics),
        IntervalMinutes, Word.Of(FullText), Enabled ? "true" : "false", Health, Reason, FailuresInARow, Cell(LastFetchedAt), Cell(LastNewAt),
        Cell(NextVisitAt), MovedTo,
    ];

    /// <summary>The source without its secrets.</summary>
    public static SourceItem Of(ListedSource source) => new()
    {
        Id = source.Id,
        Name = source.Definition.Name,
        Kind = source.Definition.Kind,
        Url = source.Definition.Url,
        HomePage = source.Definition.HomePage,
        Country = source.Definition.Country,
        Language = source.Definition.Language,
        Owner = source.Definition.Owner,
        Topics = source.Definition.Topics,
        IntervalMinutes = source.Definition.IntervalMinutes,
        FullText = source.Definition.FullText,
        Headers = HeaderSecrets.Hide(source.Definition.Headers),
        Enabled = source.Definition.Enabled,
        Health = source.Health,
        Reason = source.Reason,
        FailuresInARow = source.FailuresInARow,
        LastFetchedAt = source.LastFetchedAt,
        LastNewAt = source.LastNewAt,
        NextVisitAt = source.Definition.Enabled ? source.NextVisitAt : null,
        MovedTo = source.MovedTo,
    };

    private static string? Cell(DateTimeOffset? time) => time is { } known ? UtcTimeConverter.Format(known) : null;
}
