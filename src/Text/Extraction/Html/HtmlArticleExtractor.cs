using Vigie.Text.Extraction.Html.Metadata;

namespace Vigie.Text.Extraction.Html;

/// <summary>Finds the articles of an HTML page.</summary>
internal sealed class HtmlArticleExtractor(AttributeVocabulary vocabulary)
{
    private const int MinArticleChars = 60;

    public ExtractedDocument Extract(string html, string? url, DateTimeOffset? collectedAt)
    {
        var tree = HtmlPageParser.Parse(html, vocabulary);
        var metadata = new PageMetadata(tree);
        var canonical = PageAddress.Resolve(metadata.Canonical ?? metadata.Meta("og:url"), PageAddress.Parse(url));
        var address = PageAddress.Parse(url) ?? PageAddress.Parse(canonical);
        var page = new PageReading(tree, BlockReader.Read(tree, address?.Host, withHidden: false));
        var language = PageLanguage.Of(metadata);
        var document = new ExtractedDocument { Kind = DocumentKind.Empty, Articles = [], CanonicalUrl = canonical, Language = language };

        var title = TitleFinder.Find(metadata, page, url);
        var titleBlock = TitleBlock.Find(page, title);
        var index = new IndexReader(address, language);
        var items = ClaimsArticle(metadata) ? [] : ReadItems(page, titleBlock, index);
        var content = MainContentFinder.Find(page, titleBlock);
        var lines = DeclaredBody.Complete(metadata, content);

        if (items.Count > 0 && index.Outweighs(content))
            return document with { Kind = DocumentKind.Index, Articles = items };
        var isTeaser = lines.Sum(line => line.Text.Length + 1) <= MinArticleChars && ClaimsArticle(metadata);
        if (isTeaser && LeadFinder.Declared(metadata) is { } declared)
            lines = [new ArticleLine(declared, LineKind.Paragraph)];
        var text = string.Join('\n', lines.Select(line => line.Text));
        if (text.Length < MinArticleChars)
            return document with { Reason = ReasonFor(tree, page) };

        var plausibility = new DatePlausibility(collectedAt);
        var (published, modified) = new DateFinder(metadata, page, titleBlock, content, plausibility).Find(url);
        var article = new ExtractedArticle
        {
            Title = title,
            Lead = LeadFinder.Find(metadata, content),
            Text = text,
            LineKinds = [.. lines.Select(line => line.Kind)],
            Authors = AuthorFinder.Find(metadata, page),
            Agencies = AgencyFinder.Find(metadata, page, titleBlock, content, text),
            Url = canonical,
            Published = published,
            Modified = modified,
            RefusedDates = plausibility.Refused,
            Language = language,
            SiteName = DeclaredFields.SiteName(metadata),
            Section = DeclaredFields.Section(metadata),
            Tags = DeclaredFields.Tags(metadata),
            ImageUrl = DeclaredFields.Image(metadata, address),
            IsAccessibleForFree = DeclaredFields.IsAccessibleForFree(metadata),
            Access = isTeaser ? ArticleAccess.Teaser : new AccessFinder(metadata, page, titleBlock, content).Find(text),
        };
        return document with { Kind = DocumentKind.Article, Articles = [article] };
    }

    private static bool ClaimsArticle(PageMetadata metadata) =>
        metadata.Article is not null || string.Equals(metadata.Meta("og:type"), "article", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<ExtractedArticle> ReadItems(PageReading page, Block? title, IndexReader index)
    {
        FurniturePruner.PruneCertain(page, title);
        return index.Read(page);
    }

    private static string ReasonFor(PageTree tree, PageReading page) => (page.Blocks.Count, tree.Complete) switch
    {
        (_, false) => "the page exceeds the bounds of what is read, and no article was found within them",
        (0, _) => "the page has no visible text",
        _ => "the page has no text that reads like an article, only menus, links or labels",
    };
}
