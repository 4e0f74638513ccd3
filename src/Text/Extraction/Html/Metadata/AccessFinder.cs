namespace Vigie.Text.Extraction.Html.Metadata;

/// <summary>Judges how much of its article a page shows.</summary>
internal sealed class AccessFinder(PageMetadata metadata, PageReading page, Block? title, MainContent content)
{
    private const int LinesBelow = 6;
    private const int MaxBoxDepth = 8;

    // Papers show two or three paragraphs to those who do not subscribe.
    private const int MaxShownOfPaywalled = 1_200;

    public ArticleAccess Find(string text)
    {
        var below = BlocksBelow();
        if (Said(below) is { } said)
            return said;
        if (IsForSubscribers() && (text.Length <= MaxShownOfPaywalled || EndsAtPaywall(below)))
            return ArticleAccess.Paywalled;
        return AccessPhrases.IsCutOff(text) ? ArticleAccess.Teaser : ArticleAccess.Full;
    }

    private List<Block> BlocksBelow() => content.Blocks.Count == 0
        ? []
        : [.. page.Blocks.SkipWhile(block => block.First <= content.Blocks[^1].First).Take(LinesBelow)];

    // A card further down may lead to another article: only the very next line tells where to read on.
    private static ArticleAccess? Said(List<Block> below)
    {
        for (var i = 0; i < below.Count; i++)
        {
            if (AccessPhrases.Below(below[i].Text) is { } access && (access == ArticleAccess.Paywalled || i == 0))
                return access;
        }

        return null;
    }

    private bool IsForSubscribers() => DeclaredFields.IsAccessibleForFree(metadata) == false || (title is not null && content.Blocks.Count > 0
        && page.Blocks.SkipWhile(block => block.First <= title.First).TakeWhile(block => block.First < content.Blocks[0].First)
            .Any(block => AccessPhrases.Above(block.Text) == ArticleAccess.Paywalled));

    // A box elsewhere waits for readers who have used up their free articles. And some pages name their own text so, to tell
    // search engines which part of it is for subscribers: then the text is there.
    private bool EndsAtPaywall(List<Block> below) => below.Exists(IsInPaywall) && !content.Blocks.Any(IsInPaywall);

    private bool IsInPaywall(Block block) =>
        page.Tree.Nodes[block.First].Ancestors().Take(MaxBoxDepth).Any(node => node.Marks.HasFlag(NodeMarks.Paywall));
}
