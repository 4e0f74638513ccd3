namespace Vigie.Ingestion.Feeds.Discovery;

/// <summary>Why an address may be a feed's; the better reasons first.</summary>
internal enum FeedEvidence
{
    /// <summary>The page declares it: <c>link rel=alternate</c> with the type of a feed.</summary>
    Declared,

    /// <summary>The page links to it, and its address or its words name a feed.</summary>
    Linked,

    /// <summary>It is one of the page's comments.</summary>
    Comments,

    /// <summary>Many sites have their feed there.</summary>
    CommonPlace,
}
