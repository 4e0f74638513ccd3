namespace Vigie.Text.Extraction.Html;

/// <summary>Finds the smallest element that holds the article: most of the good text, least of the rest.</summary>
internal static class ContainerFinder
{
    private const double MinShareOfOthers = 0.8;

    public static PageNode? Find(PageReading page, Block? title) =>
        Find(page, page.Good) is { } found ? OwnArticle(page, title, found) ?? found : null;

    /// <summary>For pages of lists and tables: counts all text that is no link, and looks only where a name promises content.</summary>
    public static PageNode? FindPlain(PageReading page) => Find(page, node => IsNamed(node) ? page.Plain(node) / 2.0 : 0);

    // Pages that go on with the next article as the reader scrolls hold several; the one under the page's title is meant.
    private static PageNode? OwnArticle(PageReading page, Block? title, PageNode container)
    {
        var own = title?.Node.Ancestors().FirstOrDefault(node => node.Tag == HtmlTag.Article);
        if (own is null || own == container || !container.Contains(own))
            return null;

        var others = 0.0;
        for (var i = container.Index + 1; i < container.End; i++)
        {
            var node = page.Tree.Nodes[i];
            if (node.Tag != HtmlTag.Article || (node.Contains(own) && node != own))
                continue;
            others += node == own ? 0 : page.Good(node);
            i = node.End - 1;
        }

        var inOwn = page.Good(own);
        return others > 0 && others >= (page.Good(container) - inOwn) * MinShareOfOthers && inOwn > 0 ? own : null;
    }

    private static bool IsNamed(PageNode node) => node.Tag is HtmlTag.Article or HtmlTag.Main
        || (node.Marks & (NodeMarks.Content | NodeMarks.ArticleBody)) != NodeMarks.None;

    private static PageNode? Find(PageReading page, Func<PageNode, double> goodOf)
    {
        PageNode? best = null;
        var bestScore = 0.0;
        foreach (var node in page.Tree.Nodes)
        {
            if (node.Dropped || !node.Tag.IsContainer())
                continue;

            var good = goodOf(node);
            if (good <= 0)
                continue;

            var score = (good - page.Bad(node)) * Weight(node);
            if (best is null || score >= bestScore)
                (best, bestScore) = (node, score);
        }

        return best;
    }

    private static double Weight(PageNode node)
    {
        if (node.Marks.HasFlag(NodeMarks.ArticleBody))
            return 1.6;
        if (node.Tag == HtmlTag.Article)
            return 1.2;
        if (node.Tag == HtmlTag.Body)
            return 1;
        return (node.Marks & (NodeMarks.Content | NodeMarks.Furniture)) switch
        {
            NodeMarks.Content => 1.15,
            NodeMarks.None or (NodeMarks.Content | NodeMarks.Furniture) => 1,
            _ => node.Marks.HasFlag(NodeMarks.Content) ? 1 : 0.9,
        };
    }
}
