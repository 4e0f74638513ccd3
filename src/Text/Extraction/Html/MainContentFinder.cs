namespace Vigie.Text.Extraction.Html;

/// <summary>Finds the article of a page; when the careful way leaves too little of the page's text, tries bolder ones.</summary>
internal static class MainContentFinder
{
    private const double EnoughText = 250;
    private const double EnoughShare = 0.25;

    public static MainContent Find(PageReading page, Block? title)
    {
        var everything = page.GoodOfPage;
        FurniturePruner.Prune(page, title);
        var careful = Read(page, title, ContainerFinder.Find(page, title));
        if (IsEnough(careful, everything))
            return careful;

        var plain = Read(page, title, ContainerFinder.FindPlain(page));
        if (plain.Chars > careful.Chars * 2 && plain.Chars >= EnoughText)
            careful = plain;

        FurniturePruner.PruneCertain(page, title);
        var bold = Read(page, title, ContainerFinder.Find(page, title));
        return bold.Good > Math.Max(careful.Good, careful.Chars / 2.0) * 2 ? bold : careful;
    }

    private static bool IsEnough(MainContent content, double everything) =>
        content.Good >= EnoughText || (content.Good >= everything * EnoughShare && content.Good > 0);

    private static MainContent Read(PageReading page, Block? title, PageNode? container) => container is null
        ? MainContent.None
        : new MainContent([.. Standfirst.Find(page, title, container), .. ContentFilter.Filter(page, container, title)], container);
}
