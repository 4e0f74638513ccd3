namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>Finds the names under which an article is signed.</summary>
internal static class AuthorFinder
{
    private const int MaxNameChars = 80;
    private const int MaxAuthors = 12;

    private static readonly string[] Prefixes = ["par ", "by ", "von ", "por ", "door ", "propos recueillis par "];

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

    // An element that is named for a byline, or a line about the article that begins like one.
    private static IEnumerable<string> Signed(PageReading page)
    {
        foreach (var node in page.Tree.Nodes)
        {
            if (node.Marks.HasFlag(NodeMarks.Byline) && !node.Dropped && page.TextOf(node, MaxNameChars + 1) is { Length: > 0 and <= MaxNameChars } name)
                yield return name;
        }

        foreach (var block in page.Blocks)
        {
            if (block.Chars <= MaxNameChars && !page.IsDropped(block) && IsAbout(block.Node)
                && Array.Exists(Prefixes, prefix => block.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                yield return block.Text;
            }
        }
    }

    private static bool IsAbout(PageNode node) => (node.Marks & (NodeMarks.Meta | NodeMarks.Date)) != NodeMarks.None;

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
