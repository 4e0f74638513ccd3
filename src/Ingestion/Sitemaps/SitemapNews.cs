using Vigie.Text;

namespace Vigie.Ingestion.Sitemaps;

/// <summary>What Google's news extension says of an article; null where it says nothing.</summary>
internal sealed record SitemapNews
{
    public string? Publication { get; init; }

    public string? Language { get; init; }

    public string? Title { get; init; }

    public VagueDate? Published { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];
}
