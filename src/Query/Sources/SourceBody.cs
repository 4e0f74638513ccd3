using Vigie.Contracts;

namespace Vigie.Query.Sources;

/// <summary>A source as JSON. Only url must be given. What GET adds (its health and times) is passed over, so that what was read can be sent back.</summary>
internal sealed record SourceBody
{
    /// <summary>Id, which its documents and articles will carry; made from the name or the host when it is not given.</summary>
    /// <example>le-phare</example>
    public string? Id { get; init; }

    /// <summary>Name for readers; the host when it is not given.</summary>
    /// <example>Le Phare</example>
    public string? Name { get; init; }

    /// <summary>What stands at the url; feed when it is not given.</summary>
    public SourceKind? Kind { get; init; }

    /// <summary>Absolute http or https address to visit.</summary>
    /// <example>https://phare.example/rss</example>
    public required string Url { get; init; }

    /// <summary>The publisher's home page.</summary>
    public string? HomePage { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the publisher's country.</summary>
    /// <example>SN</example>
    public string? Country { get; init; }

    /// <summary>BCP 47 code of the language of all its articles; leave it out when it has several.</summary>
    /// <example>fr</example>
    public string? Language { get; init; }

    /// <summary>Who owns the publisher.</summary>
    public SourceOwner? Owner { get; init; }

    /// <summary>Topics that it is about: ids of topics or free text.</summary>
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>Longest time between two visits, in minutes, from 1 to 10,080; leave it out to let the source's habit decide.</summary>
    public int? IntervalMinutes { get; init; }

    /// <summary>Where the text of its entries is taken from; auto when it is not given.</summary>
    public FullTextRule? FullText { get; init; }

    /// <summary>
    /// Headers for requests to its host, Cookie and Authorization among them. Their values are never shown again; *** as a value keeps the
    /// one that the source has, while scheme, host and port of the url stay the same.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>False to keep it without visiting it.</summary>
    public bool? Enabled { get; init; }
}
