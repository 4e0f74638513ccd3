namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>Finds the names under which an article is signed.</summary>
internal static class AuthorFinder
{
    private const int MaxNameChars = 80;
    private const int MaxAuthors = 12;

    private static readonly string[] Prefixes = ["par ", "by ", "von ", "por ", "de ", "di ", "door ", "from ", "propos recueillis par "];

    public static IReadOnlyList<string> Find(PageMetadata metadata, PageReading page)
    {
        foreach (var source in Sources(metadata, page))
        {
            var names = source.SelectMany(Split).Where(IsName).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxAuthors).ToList();
            if (names.Count > 0)
                return names;
        }

        return [];
    }

    private static IEnumerable<IEnumerable<string>> Sources(PageMetadata metadata, PageReading page)
    {
        yield return metadata.Article?.Strings("author") ?? [];
        foreach (var name in (string[])["author", "article:author", "article:author_name", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl"])
            yield return metadata.Metas(name);
        yield return Signed(page);
    }

    private static IEnumerable<string> Signed(PageReading page)
    {
        foreach (var block in page.Blocks)
        {
            if (block.Chars <= MaxNameChars && !page.IsDropped(block) && IsByline(block.Node))
                yield return block.Text;
        }
    }

    private static bool IsByline(PageNode node) =>
        node.Marks.HasFlag(NodeMarks.Byline) || node.Parent is { } parent && parent.Marks.HasFlag(NodeMarks.Byline);

    private static IEnumerable<string> Split(string statement)
    {
        var line = LineBuilder.Clean(statement);
        foreach (var prefix in Prefixes)
        {
            if (line.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                line = line[prefix.Length..];
        }

        foreach (var part in line.Split([",", ";", "|", " et ", " and ", " und ", " - ", " – ", "/"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            yield return part;
    }

    private static bool IsName(string name) => name.Length is > 2 and <= MaxNameChars && !name.Contains("://", StringComparison.Ordinal)
        && !name.AsSpan().ContainsAnyInRange('0', '9') && name.Count(character => character == ' ') <= 5 && char.IsLetter(name[0])
        && !name.Contains('@', StringComparison.Ordinal);
}
