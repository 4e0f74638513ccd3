using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Vigie.Contracts;
using Vigie.Ingestion.Documents;
using Vigie.Ingestion.Fetching;
using Vigie.Text.Encodings;

namespace Vigie.Ingestion.Visits;

/// <summary>Lists the articles that a page links to.</summary>
internal static class PageLister
{
    // A headline is longer than the entries of a menu.
    private const int HeadlineLength = 25;

    private static readonly HtmlParser Parser = new();

    public static Listing List(string sourceId, SourceDefinition source, FetchResult fetched)
    {
        var html = TextDecoder.Decode(fetched.Body, fetched.Charset, isHtml: true).Text;
        using var page = Parser.ParseDocument(html);
        return new Listing { Fetched = fetched, Items = [.. Headlines(page, fetched.Url).Select(link => Item(sourceId, source, link))] };
    }

    private static IEnumerable<(Uri Address, string Title)> Headlines(IHtmlDocument page, Uri url)
    {
        var root = Uri.TryCreate(url, page.QuerySelector("base[href]")?.GetAttribute("href"), out var stated) ? stated : url;
        foreach (var anchor in page.QuerySelectorAll("a[href]"))
        {
            if (anchor.GetAttribute("rel")?.Contains("nofollow", StringComparison.OrdinalIgnoreCase) == true || IsFurniture(anchor))
                continue;
            var title = string.Join(' ', anchor.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (title.Length >= HeadlineLength
                && Uri.TryCreate(root, anchor.GetAttribute("href"), out var target)
                && RequestAddress.Clean(target, out _) is { } address
                && WebSite.Of(address.IdnHost) == WebSite.Of(url.IdnHost)
                && address.AbsolutePath.Length > 1
                && address.AbsolutePath != url.AbsolutePath)
                yield return (address, title);
        }
    }

    private static bool IsFurniture(IElement anchor) => anchor.Closest("nav, footer, header nav, form, [role=navigation]") is not null;

    private static ListedItem Item(string sourceId, SourceDefinition source, (Uri Address, string Title) link) => new()
    {
        Id = Identity.ArticleId(CanonicalUrl.KeyOf(link.Address.AbsoluteUri), sourceId, link.Title, ""),
        Page = link.Address,
        Declared = new DeclaredMetadata { Language = source.Language },
    };
}
