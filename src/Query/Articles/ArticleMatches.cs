using Vigie.Query.Answers;

namespace Vigie.Query.Articles;

/// <summary>A page of the articles that were found.</summary>
/// <param name="Items">The articles.</param>
/// <param name="Last">Place of the last one; null when nothing follows it.</param>
/// <param name="Total">How many there are on all pages.</param>
internal sealed record ArticleMatches(IReadOnlyList<ArticleItem> Items, Cursor? Last, Total Total)
{
    public static readonly ArticleMatches None = new([], null, new Total(0, Exact: true));
}
