namespace Vigie.Text.Extraction.Html;

/// <summary>
/// Drops what surrounds an article, judged by elements and their names. An element that holds a good part of the page's
/// text stays, whatever it is called: names are given by people who do not think of us.
/// </summary>
internal sealed class FurniturePruner
{
    private const double MaxShare = 0.3;
    private const double MaxShareOfFooters = 0.6;
    private const double MaxShareOfCertain = 0.9;

    // An offer is short and may be all that follows a teaser; what is longer is the text for subscribers itself.
    private const double MaxShareOfOffers = 0.7;
    private const double MaxOfferText = 600;

    private const NodeMarks Offers = NodeMarks.Paywall | NodeMarks.Newsletter;
    private const NodeMarks Certain = NodeMarks.Comments | NodeMarks.Cookie;

    private readonly PageReading _page;
    private readonly double _total;
    private readonly HashSet<PageNode> _protected = [];

    private FurniturePruner(PageReading page, Block? title)
    {
        _page = page;
        page.Restore();
        _total = page.GoodOfPage;
        if (title is not null)
            Protect(title.Node);
        foreach (var node in page.Tree.Nodes)
        {
            if (node.Marks.HasFlag(NodeMarks.ArticleBody) && page.Good(node) > _total * MaxShare)
                Protect(node);
        }
    }

    /// <summary>Drops all that looks like furniture.</summary>
    public static void Prune(PageReading page, Block? title) => new FurniturePruner(page, title).Drop(IsFurniture);

    /// <summary>Drops only what is certain to be none of the article: comments, consent boxes, navigation and footers.</summary>
    public static void PruneCertain(PageReading page, Block? title) => new FurniturePruner(page, title).Drop(IsCertain);

    private void Drop(Func<PageReading, PageNode, bool> unwanted)
    {
        foreach (var node in _page.Tree.Nodes)
            node.Dropped = node.Parent is { Dropped: true }
                || (node.Tag != HtmlTag.Text && unwanted(_page, node) && IsExpendable(node) && !_protected.Contains(node));
        _page.Recount();
    }

    private void Protect(PageNode node)
    {
        _protected.Add(node);
        _protected.UnionWith(node.Ancestors());
    }

    private static bool IsFurniture(PageReading page, PageNode node) => node.Tag switch
    {
        // Embedded posts are quotations, with «tweet» and the like in their class.
        HtmlTag.Block or HtmlTag.Body or HtmlTag.Main or HtmlTag.Blockquote => false,
        HtmlTag.Nav or HtmlTag.Aside or HtmlTag.Footer or HtmlTag.Form => true,
        _ => (node.Marks & NodeMarks.Furniture) is var marks and not NodeMarks.None && !node.Marks.HasFlag(NodeMarks.ArticleBody)
            && (marks != NodeMarks.Related || page.HasLinks(node)),
    };

    private static bool IsCertain(PageReading page, PageNode node) =>
        node.Tag is HtmlTag.Nav or HtmlTag.Footer || (node.Marks & Certain) != NodeMarks.None;

    private bool IsExpendable(PageNode node)
    {
        var good = _page.Good(node);
        if ((node.Marks & Offers) != NodeMarks.None && good <= MaxOfferText && good <= _total * MaxShareOfOffers)
            return true;

        var limit = (node.Marks & Certain) != NodeMarks.None ? MaxShareOfCertain
            : node.Tag is HtmlTag.Footer or HtmlTag.Nav ? MaxShareOfFooters
            : MaxShare;
        return good <= _total * limit;
    }
}
