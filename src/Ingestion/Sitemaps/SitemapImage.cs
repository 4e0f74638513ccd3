namespace Vigie.Ingestion.Sitemaps;

/// <summary>A picture on a page (Google's image extension).</summary>
internal sealed record SitemapImage(Uri Address, string? Title, string? Caption);
