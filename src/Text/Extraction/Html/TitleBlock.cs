using Vigie.Text.Extraction.Html.Metadata;

namespace Vigie.Text.Extraction.Html;

/// <summary>Finds where a page shows its headline.</summary>
internal static class TitleBlock
{
    /// <summary>The heading with the title's letters, or another line with them that is no link; null when there is none.</summary>
    public static Block? Find(PageReading page, string? title)
    {
        if (title is null || TitleFinder.Letters(title) is not { Length: > 0 } letters)
            return null;

        Block? line = null;
        Block? heading = null;
        foreach (var block in page.Blocks)
        {
            if (block.Chars > title.Length + 20 || TitleFinder.Letters(block.Text) != letters)
                continue;
            if (block.Kind == BlockKind.Heading && (heading is null || block.Level < heading.Level))
                heading = block;
            else if (block.LinkChars == 0)
                line ??= block;
        }

        return heading ?? line;
    }
}
