using System.Runtime.CompilerServices;
using System.Text;
using Vigie.Ingestion.Feeds;
using Vigie.Ingestion.Feeds.Markup;
using Vigie.Ingestion.Feeds.Reading;
using Vigie.Text.Encodings;

namespace Vigie.Ingestion.Sitemaps;

/// <summary>
/// Reads sitemaps, sitemap indexes and lists of addresses as they arrive: a file of any size takes the memory of its longest record. Broken
/// XML costs the records that it breaks, not the file.
/// </summary>
internal static class SitemapReader
{
    /// <summary>The protocol allows 50,000 in a file; more than this is no honest file.</summary>
    private const int MostItems = 200_000;

    private const int HeadLength = 1024;

    /// <summary>Pages and sitemaps in the order of the file; what has no http or https address is left out.</summary>
    /// <param name="sitemap">The file, already decompressed.</param>
    /// <param name="url">Its address, for the careless who write relative ones; null when not known.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<SitemapItem> ReadAsync(
        Stream sitemap, Uri? url, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var head = new byte[HeadLength];
        var length = await sitemap.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellationToken);
        var rest = new HeadedStream(head.AsMemory(0, length), sitemap);
        using var text = new StreamReader(rest, EncodingOf(head.AsSpan(0, length)), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var records = new SitemapRecords(text);
        for (var count = 0; count < MostItems && await records.NextAsync(cancellationToken) is { } record;)
        {
            if ((records.AreLines ? FromLine(record) : FromXml(record, url)) is not { } item)
                continue;
            count++;
            yield return item;
        }
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head) =>
        TextDecoder.NameOf(FeedDecoder.DeclaredIn(head)) is { } name && !name.StartsWith("utf-16", StringComparison.Ordinal)
            ? Encoding.GetEncoding(name)
            : Encoding.UTF8;

    private static SitemapItem? FromLine(string line) => Address(line, null) is { } address ? new SitemapItem { Address = address } : null;

    private static SitemapItem? FromXml(string record, Uri? url)
    {
        var outermost = FeedTree.Parse(record, url, new FeedProblems());
        var element = outermost.Concat(outermost.SelectMany(element => element.Elements))
            .LastOrDefault(element => element.Name is "url" or "sitemap");
        if (element is null || Address(Line(element, "loc"), url) is not { } address)
            return null;
        return new SitemapItem
        {
            Address = address,
            IsSitemap = element.Name == "sitemap",
            Modified = FeedDateParser.Parse(Line(element, "lastmod")),
            News = Inside(element, "news").Select(News).FirstOrDefault(),
            Images = [.. Inside(element, "image").Select(image => Image(image, url)).OfType<SitemapImage>()],
        };
    }

    private static SitemapNews News(FeedElement news) => new()
    {
        Publication = Inside(news, "publication").Select(publication => Line(publication, "name")).FirstOrDefault(),
        Language = Inside(news, "publication").Select(publication => Line(publication, "language")).FirstOrDefault() ?? Line(news, "language"),
        Title = Line(news, "title"),
        Published = FeedDateParser.Parse(Line(news, "publication_date")),
        Keywords = Line(news, "keywords")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
    };

    private static SitemapImage? Image(FeedElement image, Uri? url) =>
        Address(Line(image, "loc"), url) is { } address ? new SitemapImage(address, Line(image, "title"), Line(image, "caption")) : null;

    // Extensions are told by their names: a record is read without the root that declares the prefixes.
    private static IEnumerable<FeedElement> Inside(FeedElement element, string name) => element.Elements.Where(inner => inner.Name == name);

    private static string? Line(FeedElement element, string name) =>
        Inside(element, name).Select(inner => inner.Text.Trim()).FirstOrDefault(text => text.Length > 0);

    private static Uri? Address(string? written, Uri? url) =>
        string.IsNullOrWhiteSpace(written) ? null : FeedAddress.HttpOrNull(FeedAddress.Resolve(written, url));
}
