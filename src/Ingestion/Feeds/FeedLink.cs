namespace Vigie.Ingestion.Feeds;

/// <summary>A link of a feed or an entry, with its address absolute where that is known.</summary>
internal sealed record FeedLink(string Address, string Relation)
{
    public const string Alternate = "alternate";

    public const string Enclosure = "enclosure";

    public string? MediaType { get; init; }

    public string? Title { get; init; }

    public string? Language { get; init; }

    /// <summary>Bytes, as stated.</summary>
    public string? Length { get; init; }
}
