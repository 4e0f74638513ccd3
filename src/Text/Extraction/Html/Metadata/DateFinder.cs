using Vigie.Text.Dates;

namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>Finds when a page says that it was published and changed, the most explicit statement first.</summary>
internal static class DateFinder
{
    private const int FirstYear = 1990;
    private const int MaxLineChars = 200;

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article.published",
        "rnews:datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
        "publication_date", "publication-date", "published", "published-date", "published_date", "date.published", "dc.date.issued",
        "dcterms.issued", "dc.date.published", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "dc.issued", "dc.created",
        "date", "article_date_original", "originalpublicationdate", "citation_publication_date", "citation_date", "datecreated",
        "creation_date", "displaydate", "bt:pubdate", "cxenseparse:recs:publishtime", "vr:published_time", "issued", "timestamp",
        "news_publish_date", "created", "release_date",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "og:article:modified_time", "og:modified_time", "og:updated_time", "datemodified", "dateupdated",
        "dcterms.modified", "dc.date.modified", "dc.modified", "last-modified", "last_modified", "lastmod", "revision_date", "modified", "updated",
    ];

    public static (VagueDate? Published, VagueDate? Modified) Find(PageMetadata metadata, PageReading page, Block? title, PageNode? container, string? url)
    {
        var inAddress = FromUrl(url) ?? FromUrl(metadata.Canonical) ?? FromUrl(metadata.Meta("og:url"));
        var published = First(metadata.Article?.Strings("datePublished")) ?? FromMetas(metadata, PublishedNames)
            ?? FromElements(page, "datepublished", "datecreated") ?? First(Others(metadata, "datePublished"));
        published = published is null
            ? inAddress ?? FromTimes(page, title) ?? FromLines(page, title, container)
            : InLocalTime(published, inAddress);
        var modified = First(metadata.Article?.Strings("dateModified")) ?? FromMetas(metadata, ModifiedNames)
            ?? FromElements(page, "datemodified");
        return (published, modified);
    }

    private static IEnumerable<string> Others(PageMetadata metadata, string property) =>
        metadata.Objects.SelectMany(item => item.Strings(property));

    private static VagueDate? FromMetas(PageMetadata metadata, string[] names) => First(names.SelectMany(metadata.Metas));

    private static VagueDate? First(IEnumerable<string>? statements)
    {
        foreach (var statement in statements ?? [])
        {
            if (Read(statement) is { } date)
                return date;
        }

        return null;
    }

    private static VagueDate? FromElements(PageReading page, params string[] properties)
    {
        foreach (var node in page.Tree.Nodes)
        {
            if (node.Element?.GetAttribute("itemprop") is { } property && properties.Contains(property.Trim().ToLowerInvariant())
                && Read(node.Element.GetAttribute("content") ?? node.Element.GetAttribute("datetime") ?? Text(page, node)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static VagueDate? FromTimes(PageReading page, Block? title)
    {
        VagueDate? found = null;
        foreach (var node in page.Tree.Nodes)
        {
            if (node.Tag != HtmlTag.Time || node.Dropped || node.Element is null)
                continue;
            if (Read(node.Element.GetAttribute("datetime") ?? Text(page, node)) is not { } date)
                continue;
            if (title is null || node.Index > title.First || node.Element.HasAttribute("pubdate"))
                return date;
            found ??= date;
        }

        return found;
    }

    // Addresses of newspapers often hold the day: /2024/05/22/, /2024-05-22-, /20240522.
    private static VagueDate? FromUrl(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            return null;

        var path = address.AbsolutePath.AsSpan();
        for (var i = 0; i + 10 <= path.Length; i++)
        {
            if (path[i] is '1' or '2' && (i == 0 || !char.IsAsciiDigit(path[i - 1])) && path[i + 4] is '/' or '-' or '_'
                && path[i + 7] == path[i + 4] && (i + 10 == path.Length || !char.IsAsciiDigit(path[i + 10])))
            {
                Span<char> iso = [.. path.Slice(i, 4), '-', .. path.Slice(i + 5, 2), '-', .. path.Slice(i + 8, 2)];
                if (Read(iso) is { } date)
                    return date;
            }
        }

        return null;
    }

    // A time in UTC may fall on the day before or after the one that readers saw; the address was made where they are.
    private static VagueDate InLocalTime(VagueDate stated, VagueDate? inAddress) =>
        inAddress is not null && stated.Precision == DatePrecision.Minute && IsUtc(stated.Value)
        && DateOnly.TryParseExact(stated.Value.AsSpan(0, 10), "yyyy-MM-dd", out var day)
        && DateOnly.TryParseExact(inAddress.Value, "yyyy-MM-dd", out var local) && Math.Abs(day.DayNumber - local.DayNumber) == 1
            ? inAddress
            : stated;

    private static bool IsUtc(string value) => value.EndsWith('Z') || value.EndsWith("+00:00", StringComparison.Ordinal);

    private static VagueDate? FromLines(PageReading page, Block? title, PageNode? container)
    {
        var from = title is null ? 0 : Math.Max(0, IndexOf(page, title) - 6);
        VagueDate? vague = null;
        for (var i = from; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.Text.Length > MaxLineChars || ReferenceEquals(block, title) || (block.IsSentence && block.Chars > 80))
                continue;
            if (Read(block.Text) is { } date)
            {
                if (date.Precision is DatePrecision.Day or DatePrecision.Minute)
                    return date;
                vague ??= date;
            }
        }

        return vague;
    }

    private static int IndexOf(PageReading page, Block block)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (ReferenceEquals(page.Blocks[i], block))
                return i;
        }

        return 0;
    }

    private static string Text(PageReading page, PageNode node)
    {
        var line = new LineBuilder();
        for (var i = node.Index; i < node.End && line.Visible < MaxLineChars; i++)
            line.Append(page.Tree.Nodes[i].Text, keepLines: false);
        return line.Take();
    }

    private static VagueDate? Read(ReadOnlySpan<char> statement) =>
        StatedDateParser.Parse(statement) is { } date && IsPossible(date) ? date : null;

    private static bool IsPossible(VagueDate date) =>
        !int.TryParse(date.Value.AsSpan(0, Math.Min(4, date.Value.Length)), out var year) || year >= FirstYear;
}
