using Vigie.Text;

namespace Vigie.Ingestion.Sitemaps;

/// <summary>One line of a sitemap: a page, or another sitemap.</summary>
internal sealed record SitemapItem
{
    public required Uri Address { get; init; }

    /// <summary>The address is that of another sitemap.</summary>
    public bool IsSitemap { get; init; }

    /// <summary>When the page changed last; null when not stated.</summary>
    public VagueDate? Modified { get; init; }

    /// <summary>What a news sitemap says of the article; null in others.</summary>
    public SitemapNews? News { get; init; }

    public IReadOnlyList<SitemapImage> Images { get; init; } = [];
}
