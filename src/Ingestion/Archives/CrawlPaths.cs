using System.Text;

namespace Vigie.Ingestion.Archives;

/// <summary>Common Crawl's paths files: lists of archives, each a path relative to where the crawl is published, plain or gzip.</summary>
internal static class CrawlPaths
{
    /// <summary>Where Common Crawl publishes its crawls.</summary>
    public static Uri CommonCrawl { get; } = new("https://data.commoncrawl.org/");

    private const int MaxLineBytes = 2048;
    private const int MaxPaths = 1_000_000;

    /// <summary>The addresses of the archives in the order of the list. Blank lines, comments, and what leads to another host do not count.</summary>
    public static IReadOnlyList<Uri> Read(Stream list, Uri publishedAt)
    {
        using var bytes = new ArchiveBytes(list, ArchivePosition.Start);
        return
        [
            .. new ArchiveLines(bytes, MaxLineBytes).Read()
                .Where(line => line.Damage is null && line.Length <= MaxLineBytes)
                .Select(line => Address(Encoding.UTF8.GetString(line.Content).Trim('\uFEFF', ' ', '\t'), publishedAt))
                .OfType<Uri>()
                .Take(MaxPaths),
        ];
    }

    private static Uri? Address(string path, Uri publishedAt) =>
        path is not ("" or ['#', ..]) && Uri.TryCreate(publishedAt, path, out var address)
        && address.Scheme == publishedAt.Scheme && address.Authority == publishedAt.Authority
            ? address
            : null;
}
