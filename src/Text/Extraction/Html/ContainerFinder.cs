namespace Vigie.Text.Extraction.Html;

/// <summary>Finds the smallest element that holds the article: most of the good text, least of the rest.</summary>
internal static class ContainerFinder
{
    public static PageNode? Find(PageReading page)
    {
        PageNode? best = null;
        var bestScore = 0.0;
        foreach (var node in page.Tree.Nodes)
        {
            if (node.Dropped || !node.Tag.IsContainer())
                continue;

            var good = page.Good(node);
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
