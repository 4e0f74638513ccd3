using Vigie.Text.Extraction.Html.Metadata;

namespace Vigie.Text.Extraction.Html;

/// <summary>Finds the articles of an HTML page.</summary>
internal sealed class HtmlArticleExtractor(AttributeVocabulary vocabulary)
{
    private const int MinArticleChars = 60;

    public ExtractedDocument Extract(string html, string? url)
    {
        var tree = HtmlPageParser.Parse(html, vocabulary);
        var metadata = new PageMetadata(tree);
        var address = PageAddress.Parse(url);
        var canonical = PageAddress.Resolve(metadata.Canonical ?? metadata.Meta("og:url"), address);
        address ??= PageAddress.Parse(canonical);
        var page = new PageReading(tree, BlockReader.Read(tree, address?.Host, withHidden: false));
        var language = LanguageOf(metadata);

        var title = TitleFinder.Find(metadata, page, url);
        var titleBlock = TitleBlock.Find(page, title);
        var content = MainContentFinder.Find(page, titleBlock);

        var articles = IsIndex(metadata, page, content, titleBlock) ? IndexReader.Read(page, address, language) : [];
        if (articles.Count > 0)
            return new ExtractedDocument { Kind = DocumentKind.Index, Articles = articles, CanonicalUrl = canonical, Language = language };

        var text = content.Text;
        if (text.Length < MinArticleChars)
            return new ExtractedDocument { Kind = DocumentKind.Empty, Articles = [], Reason = ReasonFor(tree, page), CanonicalUrl = canonical, Language = language };

        var (published, modified) = DateFinder.Find(metadata, page, titleBlock, url);
        var article = new ExtractedArticle
        {
            Title = title,
            Lead = LeadFinder.Find(metadata, content),
            Text = text,
            Authors = AuthorFinder.Find(metadata, page),
            Url = canonical,
            Published = published,
            Modified = modified,
            Language = language,
        };
        return new ExtractedDocument { Kind = DocumentKind.Article, Articles = [article], CanonicalUrl = canonical, Language = language };
    }

    private static bool IsIndex(PageMetadata metadata, PageReading page, MainContent content, Block? title)
    {
        if (metadata.Article is not null || metadata.Meta("og:type")?.Equals("article", StringComparison.OrdinalIgnoreCase) == true)
            return false;

        var headlines = 0;
        foreach (var block in content.Blocks)
            headlines += block is { Kind: BlockKind.Heading, LinkShare: > 0.8 } ? 1 : 0;
        return headlines >= 3;
    }

    private static string ReasonFor(PageTree tree, PageReading page) => (page.Blocks.Count, tree.Complete) switch
    {
        (_, false) => "the page exceeds the bounds of what is read, and no article was found within them",
        (0, _) => "the page has no visible text",
        _ => "the page has no text that reads like an article, only menus, links or labels",
    };

    private static string? LanguageOf(PageMetadata metadata)
    {
        var declared = metadata.Article?.String("inLanguage") ?? metadata.DeclaredLanguage
            ?? metadata.Meta("og:locale", "content-language", "dc.language", "language");
        var code = declared is null ? "" : LineBuilder.Clean(declared).Replace('_', '-');
        return code.Length is >= 2 and <= 12 && code.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            && (code.Length == 2 || code[2] == '-' || code[3..].StartsWith('-') || code.Length == 3) ? code : null;
    }
}
