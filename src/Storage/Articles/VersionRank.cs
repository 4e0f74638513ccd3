namespace Vigie.Storage.Articles;

/// <summary>
/// What decides which version of an article is the current one: the greatest. The order is total, so the outcome does not
/// depend on the order in which versions arrive.
/// </summary>
internal sealed record VersionRank(DateTimeOffset AsOf, DateTimeOffset EnrichedAt, string ContentHash, Guid DocumentId)
{
    public (DateTimeOffset AsOf, DateTimeOffset EnrichedAt, string ContentHash, Guid DocumentId) Order =>
        (AsOf, EnrichedAt, ContentHash, DocumentId);
}
