namespace Vigie.Text.Extraction.Html;

/// <summary>Finds the article of a page; when the careful way leaves too little of the page's text, tries a bolder one.</summary>
internal static class MainContentFinder
{
    private const double EnoughText = 250;
    private const double EnoughShare = 0.25;

    public static MainContent Find(PageReading page, Block? title)
    {
        var everything = page.GoodOfPage;
        FurniturePruner.Prune(page, title);
        var careful = Read(page, title);
        if (careful.Good >= EnoughText || careful.Good >= everything * EnoughShare)
            return careful;

        foreach (var node in page.Tree.Nodes)
            node.Dropped = false;
        page.Recount();
        var bold = Read(page, title);
        return bold.Good > careful.Good * 2 ? bold : careful;
    }

    private static MainContent Read(PageReading page, Block? title) =>
        ContainerFinder.Find(page) is { } container
            ? new MainContent(ContentFilter.Filter(page, container, title), container)
            : MainContent.None;
}
