using System.Text.Json;

namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>What a page says about itself in its head.</summary>
internal sealed class PageMetadata
{
    private readonly ILookup<string, string> _metas;

    public PageMetadata(PageTree tree)
    {
        _metas = tree.Head.Where(element => element.LocalName == "meta").SelectMany(MetaValues).ToLookup(pair => pair.Name, pair => pair.Value);
        DocumentTitle = tree.Head.Where(element => element.LocalName == "title").Select(element => LineBuilder.Clean(element.TextContent))
            .FirstOrDefault(title => title.Length > 0);
        Canonical = tree.Head.FirstOrDefault(IsCanonical)?.GetAttribute("href");
        DeclaredLanguage = tree.Root?.GetAttribute("lang") ?? tree.Root?.GetAttribute("xml:lang");
        Objects = [.. tree.Head.Where(element => element.LocalName == "script").SelectMany(element => JsonLd.ReadObjects(element.TextContent))];
        Article = ChooseArticle(Objects);
    }

    /// <summary>Text of the title element.</summary>
    public string? DocumentTitle { get; }

    public string? Canonical { get; }

    public string? DeclaredLanguage { get; }

    /// <summary>All typed JSON-LD objects of the page.</summary>
    public IReadOnlyList<JsonElement> Objects { get; }

    /// <summary>The JSON-LD object of the article; null when there is none.</summary>
    public JsonElement? Article { get; }

    /// <summary>The first value among meta elements of these names, in the order of the names.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_metas[name].FirstOrDefault() is { } value)
                return value;
        }

        return null;
    }

    public IEnumerable<string> Metas(string name) => _metas[name];

    private static IEnumerable<(string Name, string Value)> MetaValues(AngleSharp.Dom.IElement meta)
    {
        if (meta.GetAttribute("content") is not { } content || LineBuilder.Clean(content) is not { Length: > 0 } value)
            yield break;

        foreach (var attribute in (string[])["property", "name", "itemprop", "http-equiv"])
        {
            foreach (var name in (meta.GetAttribute(attribute) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                yield return (name.ToLowerInvariant(), value);
        }
    }

    private static bool IsCanonical(AngleSharp.Dom.IElement element) => element.LocalName == "link"
        && string.Equals(element.GetAttribute("rel")?.Trim(), "canonical", StringComparison.OrdinalIgnoreCase);

    private static JsonElement? ChooseArticle(IReadOnlyList<JsonElement> objects)
    {
        var articles = objects.Where(item => item.IsOfType(IsArticle)).ToList();
        foreach (var article in articles)
        {
            if (article.String("headline") is not null || article.String("datePublished") is not null)
                return article;
        }

        return articles is [var first, ..] ? first : null;
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal)
        || type is "Report" or "Review" or "BlogPost" || type.EndsWith("NewsArticle", StringComparison.Ordinal);
}
