namespace Vigie.Query.Sources;

/// <summary>What a client says of a source, before it is checked. Null is what is not said.</summary>
internal sealed record SourceDraft
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Kind { get; init; }

    public string? Url { get; init; }

    public string? HomePage { get; init; }

    public string? Country { get; init; }

    public string? Language { get; init; }

    public string? Owner { get; init; }

    public IReadOnlyList<string>? Topics { get; init; }

    public int? IntervalMinutes { get; init; }

    public string? FullText { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    public bool? Enabled { get; init; }
}
