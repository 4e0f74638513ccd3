namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>The language that a page declares.</summary>
internal static class PageLanguage
{
    private const int MaxChars = 12;

    /// <summary>A BCP 47 code; null when none is declared or it does not look like one.</summary>
    public static string? Of(PageMetadata metadata)
    {
        var declared = metadata.Article?.String("inLanguage") ?? metadata.DeclaredLanguage
            ?? metadata.Meta("og:locale", "content-language", "dc.language", "language");
        var code = declared is null ? "" : LineBuilder.Clean(declared).Replace('_', '-');
        var end = code.IndexOf('-', StringComparison.Ordinal);
        var primary = end < 0 ? code.Length : end;
        return primary is 2 or 3 && code.Length <= MaxChars && code.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? code
            : null;
    }
}
