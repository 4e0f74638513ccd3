namespace Vigie.Text.Extraction.Html;

/// <summary>
/// Drops what surrounds an article, judged by elements and their names. An element that holds a good part of the page's
/// text stays, whatever it is called: names are given by people who do not think of us.
/// </summary>
internal static class FurniturePruner
{
    private const double MaxShare = 0.3;
    private const double MaxShareOfFooters = 0.6;
    private const double MaxShareOfCertain = 0.9;

    private const NodeMarks Certain = NodeMarks.Comments | NodeMarks.Cookie;

    public static void Prune(PageReading page, Block? title)
    {
        var total = page.GoodOfPage;
        foreach (var node in page.Tree.Nodes)
        {
            if (node.Parent is { Dropped: true })
                node.Dropped = true;
            else if (node.Tag != HtmlTag.Text && IsFurniture(node) && IsExpendable(page, node, total) && !Holds(node, title))
                node.Dropped = true;
        }

        page.Recount();
    }

    private static bool IsFurniture(PageNode node) => node.Tag switch
    {
        // Embedded posts are quotations, with «tweet» and the like in their class.
        HtmlTag.Block or HtmlTag.Body or HtmlTag.Main or HtmlTag.Blockquote => false,
        HtmlTag.Nav or HtmlTag.Aside or HtmlTag.Footer or HtmlTag.Form => true,
        _ => (node.Marks & NodeMarks.Furniture) != NodeMarks.None && !node.Marks.HasFlag(NodeMarks.ArticleBody),
    };

    private static bool IsExpendable(PageReading page, PageNode node, double total)
    {
        var good = page.Good(node);
        var limit = (node.Marks & Certain) != NodeMarks.None ? MaxShareOfCertain
            : node.Tag is HtmlTag.Footer or HtmlTag.Nav ? MaxShareOfFooters
            : MaxShare;
        return good <= total * limit;
    }

    private static bool Holds(PageNode node, Block? title) => title is not null && node.Contains(title.Node);
}
