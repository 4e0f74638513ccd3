namespace Vigie.Ingestion.Feeds;

/// <summary>The format that a feed is written in.</summary>
internal enum FeedFormat
{
    /// <summary>Not a feed, or RSS of a version that nobody published.</summary>
    Unknown,
    Rss090,
    Rss091,
    Rss092,
    Rss093,
    Rss094,
    Rss10,
    Rss11,
    Rss20,
    Atom03,
    Atom10,
    Cdf,
    JsonFeed,
}
