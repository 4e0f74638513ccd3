namespace Vigie.Contracts;

/// <summary>A publisher's offer on the web and how it is followed.</summary>
public sealed record SourceDefinition
{
    /// <summary>Name for readers.</summary>
    public required string Name { get; init; }

    /// <summary>What stands at <see cref="Url"/>.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Absolute http or https address that is visited.</summary>
    public required string Url { get; init; }

    /// <summary>The publisher's home page.</summary>
    public string? HomePage { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the publisher's country.</summary>
    public string? Country { get; init; }

    /// <summary>BCP 47 code of the language of all its articles; null when it has several, so that each is identified.</summary>
    public string? Language { get; init; }

    /// <summary>Who owns the publisher; null when not known.</summary>
    public SourceOwner? Owner { get; init; }

    /// <summary>Topics that it is about, for people who look for sources.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Longest time between two visits, in minutes; null leaves it to how often the source has news.</summary>
    public int? IntervalMinutes { get; init; }

    /// <summary>Where the text of its entries is taken from.</summary>
    public FullTextRule FullText { get; init; }

    /// <summary>Headers that requests to its host carry.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>False for a source that is kept and not visited.</summary>
    public bool Enabled { get; init; } = true;
}
