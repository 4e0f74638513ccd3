using System.Buffers;

namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>Chooses the headline among what the head says and what the page shows, and takes the site's name off.</summary>
internal static class TitleFinder
{
    private const int MaxTitleChars = 500;

    private static readonly SearchValues<char> Separators = SearchValues.Create("|-–—·•»«>\\/:~");

    public static string? Find(PageMetadata metadata, PageReading page, string? url)
    {
        var sites = SiteNames(metadata, url);
        var headings = page.Blocks.Where(block => block.Kind == BlockKind.Heading).ToList();
        var declared = Candidates(metadata, page).Select(candidate => WithoutSite(LineBuilder.Clean(candidate), sites))
            .Where(title => title.Length is > 0 and <= MaxTitleChars && !sites.Contains(Letters(title))).ToList();

        // A headline that the page itself shows goes before one that only the head knows.
        foreach (var title in declared)
        {
            if (Shown(title, headings) is { } shown)
                return shown;
        }

        if (metadata.DocumentTitle is { } documentTitle && declared.Count > 0
            && headings.Find(heading => heading.Level == 1 && Letters(heading.Text) == Letters(WithoutSite(documentTitle, sites))) is { } main)
        {
            return main.Text;
        }

        return declared is [var first, ..] ? first : FromDocument(metadata.DocumentTitle, page, headings, sites);
    }

    /// <summary>The letters and digits of a text, folded: two titles with the same letters are the same title.</summary>
    public static string Letters(string text)
    {
        var letters = new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
                letters[length++] = LetterFold.Fold(character);
        }

        return new string(letters, 0, length);
    }

    private static IEnumerable<string> Candidates(PageMetadata metadata, PageReading page)
    {
        if (metadata.Article?.String("headline") is { } headline)
            yield return headline;
        if (page.Blocks.FirstOrDefault(block => block.Node.Element?.GetAttribute("itemprop") == "headline" && block.LinkShare < 0.5) is { } marked)
            yield return marked.Text;
        foreach (var name in (string[])["dc:title", "dc.title", "dcterms.title", "og:title", "parsely-title", "twitter:title", "title"])
        {
            if (metadata.Meta(name) is { } title)
                yield return title;
        }
    }

    private static HashSet<string> SiteNames(PageMetadata metadata, string? url)
    {
        var names = new HashSet<string>();
        Add(metadata.Meta("og:site_name", "application-name"));
        foreach (var item in metadata.Objects)
        {
            Add(item.String("publisher"));
            if (item.IsOfType(type => type is "WebSite" or "Organization" or "NewsMediaOrganization"))
                Add(item.String("name"));
        }

        if (Uri.TryCreate(metadata.Canonical ?? url, UriKind.Absolute, out var address))
        {
            var host = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
            Add(host);
            Add(host.Split('.') is [.., var name, _] ? name : null);
        }

        return names;

        void Add(string? name)
        {
            if (name is not null && Letters(name) is { Length: > 0 } letters)
                names.Add(letters);
        }
    }

    private static string WithoutSite(string title, HashSet<string> sites)
    {
        while (LastSeparator(title) is var last && last > 0 && sites.Contains(Letters(title[last..])))
            title = title[..last].TrimEnd(' ', '|', '-', '–', '—', '·', '•', '»', ':');
        var first = FirstSeparator(title);
        return first > 0 && sites.Contains(Letters(title[..first])) ? title[(first + 1)..].TrimStart(' ', '|', '-', '–', '—', '·', '•', '»', ':') : title;
    }

    private static int LastSeparator(string title)
    {
        for (var i = title.Length - 2; i > 0; i--)
        {
            if (IsSeparator(title, i))
                return i;
        }

        return -1;
    }

    private static int FirstSeparator(string title)
    {
        for (var i = 1; i < title.Length - 1; i++)
        {
            if (IsSeparator(title, i))
                return i;
        }

        return -1;
    }

    private static bool IsSeparator(string title, int at) => Separators.Contains(title[at])
        && (title[at] == '|' || (title[at + 1] == ' ' && (title[at] == ':' || title[at - 1] == ' ')));

    // The title as the page confirms it: whole where the head cuts it off, without what the head adds.
    private static string? Shown(string title, List<Block> headings)
    {
        var letters = Letters(title);
        foreach (var heading in headings)
        {
            var shown = Letters(heading.Text);
            if (shown == letters)
                return title;
            if (heading.Level == 1 && shown.Length >= 15 && IsFollowedByName(title, heading.Text))
                return heading.Text;
            if (letters.Length >= 20 && title.EndsWith('…') && shown.StartsWith(letters, StringComparison.Ordinal))
                return heading.Text;
        }

        return null;
    }

    // Pages without headings set their headline in bold, or name it in a class.
    private static string? TitleLine(PageReading page) => page.Blocks.FirstOrDefault(block =>
        (block.Bold || block.Node.Marks.HasFlag(NodeMarks.Title)) && block is { LinkChars: 0, Chars: > 15 and < 200 })?.Text;

    // «Headline - Author - Site», where the page shows «Headline».
    private static bool IsFollowedByName(string title, string heading) => title.Length > heading.Length + 2
        && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase) && IsSeparator(title, title.AsSpan(heading.Length).IndexOfAnyExcept(' ') + heading.Length);

    private static string? FromDocument(string? documentTitle, PageReading page, List<Block> headings, HashSet<string> sites)
    {
        if (documentTitle is not null)
        {
            var title = WithoutSite(documentTitle, sites);
            var letters = Letters(title);
            foreach (var heading in headings)
            {
                var shown = Letters(heading.Text);
                if (shown.Length > 0 && !sites.Contains(shown) && (shown == letters || (shown.Length >= 15 && letters.Contains(shown, StringComparison.Ordinal))))
                    return heading.Text;
            }

            if (headings.Count == 0 && TitleLine(page) is { } line && letters.Contains(Letters(line), StringComparison.Ordinal))
                return line;
            if (LastSeparator(title) is > 0 and var last && title[..last].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 3)
                return title[..last].TrimEnd();
            if (title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 3)
                return title;
        }

        return headings.Find(heading => heading.Level == 1 && heading.Chars > 10)?.Text
            ?? headings.Find(heading => heading.Chars > 10)?.Text
            ?? TitleLine(page)
            ?? (string.IsNullOrEmpty(documentTitle) ? null : documentTitle);
    }
}
