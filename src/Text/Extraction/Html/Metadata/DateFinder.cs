using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Vigie.Text.Dates;

namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>Finds when a page says that it was published and changed, the most explicit statement first.</summary>
internal sealed partial class DateFinder(PageMetadata metadata, PageReading page, Block? title, MainContent content, DatePlausibility plausibility)
{
    private const int MaxLineChars = 200;

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article.published",
        "rnews:datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
        "publication_date", "publication-date", "published", "published-date", "published_date", "date.published", "dc.date.issued",
        "dcterms.issued", "dc.date.published", "dc.date.created", "dcterms.created", "dc.issued", "dc.created",
        "article_date_original", "originalpublicationdate", "citation_publication_date", "citation_date", "datecreated",
        "creation_date", "displaydate", "bt:pubdate", "cxenseparse:recs:publishtime", "vr:published_time", "issued",
        "news_publish_date", "created", "release_date",
    ];

    // Names that leave open whether the page was published, changed or sent out then.
    private static readonly string[] OpenNames = ["dcterms.date", "dc.date", "date", "timestamp"];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "og:article:modified_time", "og:modified_time", "og:updated_time", "datemodified", "dateupdated",
        "dcterms.modified", "dc.date.modified", "dc.modified", "last-modified", "last_modified", "lastmod", "revision_date", "modified", "updated",
    ];

    public (VagueDate? Published, VagueDate? Modified) Find(string? url)
    {
        var visible = new VisibleDates(page, title, content, plausibility);
        var inAddress = FromUrl(url) ?? FromUrl(metadata.Canonical) ?? FromUrl(metadata.Meta("og:url"));
        var declared = Preciser(
            First(metadata.Article?.Strings("datePublished")) ?? FromMetas(PublishedNames),
            NotAfterShown(FromMetas(OpenNames), visible)) ?? FromElements("datepublished", "datecreated") ?? First(Others("datePublished"));
        var modified = First(metadata.Article?.Strings("dateModified")) ?? FromMetas(ModifiedNames)
            ?? FromElements("datemodified") ?? visible.Modified;
        var published = declared is null
            ? Undeclared(inAddress, visible)
            : AsShown(InLocalTime(declared, url, inAddress, visible), modified, visible);
        return (published, modified);
    }

    // The address is sure of the day, a time element on the same day knows the time as well.
    private VagueDate? Undeclared(VagueDate? inAddress, VisibleDates visible)
    {
        var (timed, isAboveTitle) = FromTimes();
        if (inAddress is not null)
            return timed is not null && timed.Value.StartsWith(inAddress.Value, StringComparison.Ordinal) ? timed : inAddress;
        return isAboveTitle ? NotAfterShown(timed, visible) : timed ?? visible.Published;
    }

    // A date that may be that of the last change, of sending the page out or of the visit, gives way to an earlier day
    // beside the headline.
    private static VagueDate? NotAfterShown(VagueDate? stated, VisibleDates visible) =>
        stated is not null && TryDay(stated, out var day) && visible.Beside is { } beside && TryDay(beside, out var shown) && shown < day
            ? beside
            : stated;

    // An article that was published anew keeps the first date in its metadata and shows readers the later one, which is
    // its last change; any other day beside the headline may be that of the visit.
    private static VagueDate AsShown(VagueDate declared, VagueDate? modified, VisibleDates visible) =>
        TryDay(declared, out var day) && visible.Own is { } own && TryDay(own, out var shown) && shown > day && !visible.State(day)
        && modified is not null && TryDay(modified, out var changed) && changed == shown
            ? own
            : declared;

    private IEnumerable<string> Others(string property) =>
        metadata.Objects.SelectMany(item => item.Strings(property));

    private VagueDate? FromMetas(string[] names) => First(names.SelectMany(metadata.Metas));

    // The first that names a day; a vaguer one only when none does.
    private VagueDate? First(IEnumerable<string>? statements)
    {
        VagueDate? vague = null;
        foreach (var statement in statements ?? [])
        {
            if (Read(statement) is not { } date)
                continue;
            if (NamesDay(date))
                return date;
            vague ??= date;
        }

        return vague;
    }

    private static VagueDate? Preciser(VagueDate? first, VagueDate? second) =>
        first is null || (second is not null && NamesDay(second) && !NamesDay(first)) ? second : first;

    private static bool NamesDay(VagueDate date) => date.Precision is DatePrecision.Day or DatePrecision.Minute;

    private VagueDate? FromElements(params string[] properties)
    {
        foreach (var node in page.Tree.Nodes)
        {
            if (node.Element?.GetAttribute("itemprop") is { } property && properties.Contains(property.Trim().ToLowerInvariant())
                && (Read(node.Element.GetAttribute("content") ?? node.Element.GetAttribute("datetime") ?? node.Element.GetAttribute("title"))
                    ?? Read(page.TextOf(node, MaxLineChars))) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private (VagueDate? Date, bool IsAboveTitle) FromTimes()
    {
        VagueDate? above = null;
        foreach (var node in page.Tree.Nodes)
        {
            if (node.Dropped || node.Element is null || Timed(node, node.Element) is not { } date)
                continue;
            if (title is null || node.Index > title.First || node.Element.HasAttribute("pubdate"))
                return (date, false);
            above ??= date;
        }

        return (above, above is not null);
    }

    // Before there were time elements, the title of an «abbr» named for the date held the machine's way of writing it.
    private VagueDate? Timed(PageNode node, IElement element) => node.Tag == HtmlTag.Time
        ? Read(element.GetAttribute("datetime") ?? page.TextOf(node, MaxLineChars))
        : element.LocalName == "abbr" && node.Marks.HasFlag(NodeMarks.Date) ? Read(element.GetAttribute("title")) : null;

    private VagueDate? FromUrl(string? url)
    {
        if (PageAddress.Parse(url) is not { } address)
            return null;

        foreach (var match in DayInPath().EnumerateMatches(address.AbsolutePath))
        {
            var digits = address.AbsolutePath.AsSpan(match.Index, match.Length);
            Span<char> iso = digits.Length == 8
                ? [.. digits[..4], '-', .. digits.Slice(4, 2), '-', .. digits[6..]]
                : [.. digits[..4], '-', .. digits.Slice(5, 2), '-', .. digits[8..]];
            if (Read(iso) is { } date)
                return date;
        }

        return null;
    }

    // A time in UTC may fall on the day before or after the one that readers saw: an element with the same time and a
    // zone, the address and the visible text tell, in the end the country.
    private VagueDate InLocalTime(VagueDate stated, string? url, VagueDate? inAddress, VisibleDates visible)
    {
        if (stated.Precision != DatePrecision.Minute || !IsUtc(stated.Value) || !TryDay(stated, out var day))
            return stated;
        if (SameInstant(stated) is { } local)
            return local;
        if (inAddress is not null && TryDay(inAddress, out var addressed))
            return Math.Abs(day.DayNumber - addressed.DayNumber) == 1 ? inAddress : stated;
        if (visible.State(day))
            return stated;

        foreach (var neighbour in (DateOnly[])[day.AddDays(-1), day.AddDays(1)])
        {
            if (visible.State(neighbour))
                return new VagueDate(neighbour.ToString("yyyy-MM-dd"), DatePrecision.Day);
        }

        return CountryTime.DayOf(stated.Value, [url, metadata.Canonical, metadata.Meta("og:url")]) is { } there && there != day
            ? new VagueDate(there.ToString("yyyy-MM-dd"), DatePrecision.Day)
            : stated;
    }

    private VagueDate? SameInstant(VagueDate stated)
    {
        if (!DateTimeOffset.TryParse(stated.Value, out var instant))
            return null;

        foreach (var node in page.Tree.Nodes)
        {
            if (node.Tag == HtmlTag.Time && node.Element?.GetAttribute("datetime") is { } datetime && Read(datetime) is { } date
                && date.Precision == DatePrecision.Minute && date.Value.Length > 19 && !IsUtc(date.Value)
                && DateTimeOffset.TryParse(date.Value, out var local) && local == instant)
            {
                return date;
            }
        }

        return null;
    }

    private static bool TryDay(VagueDate date, out DateOnly day)
    {
        day = default;
        return date.Value.Length >= 10 && DateOnly.TryParseExact(date.Value.AsSpan(0, 10), "yyyy-MM-dd", out day);
    }

    private static bool IsUtc(string value) => value.EndsWith('Z') || value.EndsWith("+00:00", StringComparison.Ordinal);

    private VagueDate? Read(ReadOnlySpan<char> statement) =>
        StatedDateParser.Parse(statement) is { } date && plausibility.Accepts(date, statement) ? date : null;

    // Addresses of newspapers often hold the day: /2024/05/22/, /2024-05-22-, -20240522.html.
    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}(?<separator>[/_-]?)(0[1-9]|1[0-2])\k<separator>(0[1-9]|[12][0-9]|3[01])(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex DayInPath();
}
