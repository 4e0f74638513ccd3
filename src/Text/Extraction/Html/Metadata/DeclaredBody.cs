namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>
/// The text that a page states in its metadata, for pages that build their article by script. It is often cut off or a
/// summary, so the visible text goes first.
/// </summary>
internal static class DeclaredBody
{
    private const int MinChars = 250;
    private const int MinFactor = 3;

    /// <summary>The visible text, or the declared one when that is several times as long.</summary>
    public static IReadOnlyList<ArticleLine> Complete(PageMetadata metadata, MainContent visible)
    {
        if (metadata.Article?.String("articleBody") is not { } declared)
            return visible.Lines;

        var lines = declared.Split('\n').Select(LineBuilder.Clean).Where(line => line.Length > 0).ToList();
        var chars = lines.Sum(line => line.Length);
        return chars >= MinChars && chars > visible.Chars * MinFactor && !declared.Contains("</", StringComparison.Ordinal)
            ? [.. lines.Select(line => new ArticleLine(line, LineKind.Paragraph))]
            : visible.Lines;
    }
}
