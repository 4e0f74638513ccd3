namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>What a page states about its article and nothing has to be judged for.</summary>
internal static class DeclaredFields
{
    private const int MaxChars = 200;
    private const int MaxTags = 30;

    public static string? SiteName(PageMetadata metadata) =>
        Short(metadata.Meta("og:site_name", "application-name") ?? metadata.Article?.String("publisher"));

    public static string? Section(PageMetadata metadata) =>
        Short(metadata.Article?.String("articleSection") ?? metadata.Meta("article:section", "og:section", "dc.subject"));

    public static IReadOnlyList<string> Tags(PageMetadata metadata)
    {
        var stated = metadata.Article?.Strings("keywords").ToList() is { Count: > 0 } keywords ? keywords
            : metadata.Metas("article:tag").ToList() is { Count: > 0 } tags ? tags
            : metadata.Metas("news_keywords").Concat(metadata.Metas("keywords")).Take(1).ToList();
        return [.. stated.SelectMany(tag => tag.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(Short).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxTags)];
    }

    public static string? Image(PageMetadata metadata, Uri? address) =>
        PageAddress.Resolve(metadata.Meta("og:image", "og:image:url", "twitter:image", "twitter:image:src"), address);

    public static bool? IsAccessibleForFree(PageMetadata metadata) =>
        metadata.Article?.String("isAccessibleForFree")?.ToLowerInvariant() switch
        {
            "true" or "http://schema.org/true" or "https://schema.org/true" => true,
            "false" or "http://schema.org/false" or "https://schema.org/false" => false,
            _ => metadata.Meta("article:content_tier") switch
            {
                "free" => true,
                "locked" or "metered" => false,
                _ => null,
            },
        };

    private static string? Short(string? value) =>
        value is not null && LineBuilder.Clean(value) is { Length: > 0 and <= MaxChars } text ? text : null;
}
