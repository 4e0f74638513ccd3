using Vigie.Query.Answers;
using Vigie.Query.Problems;

namespace Vigie.Query.Articles;

/// <summary>Searches and shows articles.</summary>
internal static class ArticlesApi
{
    public static void AddArticles(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ArticleSearch>();
        builder.Services.AddSingleton<ArticleReader>();
    }

    public static void MapArticles(this WebApplication app)
    {
        var articles = app.MapGroup("/api/articles").WithTags("Articles");
        articles.MapRead("", Find, Format.Json, Format.Ndjson, Format.Csv).WithName("findArticles").Answers<Page<ArticleItem>>();
        articles.MapRead("/{id}", Get, Format.Json).WithName("getArticle").Answers<ArticleDetail>(StatusCodes.Status404NotFound);
    }

    /// <summary>Find articles</summary>
    /// <remarks>
    /// Lists the articles that satisfy all filters. A query of nothing but stop words (`q=le la de`) finds nothing. Pages are read
    /// by following `next`, or the `Link` header with `rel="next"`: no article is lost or shown twice while others arrive.
    /// Highlights are HTML fragments: the text in them is escaped, the matching words stand in `&lt;mark&gt;`.
    /// </remarks>
    internal static async Task<IResult> Find(
        [AsParameters] ArticleQuery query, ArticleSearch search, HttpRequest request, CancellationToken cancellationToken)
    {
        if (query.Contradictions() is { Count: > 0 } contradictions)
            return ProblemType.InvalidParameter.Because(contradictions);
        Cursor? after = null;
        if (query.Cursor is not null && (after = Cursor.TryRead(query.Cursor, request)) is null)
            return ProblemType.InvalidParameter.Because(Cursor.Parameter, Cursor.Refusal);

        var found = await search.FindAsync(query, after, cancellationToken);
        return Answer.List(new Page<ArticleItem> { Items = found.Items, Next = found.Last?.AddNextLink(request), Total = found.Total });
    }

    /// <summary>Get an article</summary>
    /// <remarks>The current version of an article with its text, annotations and provenance.</remarks>
    /// <param name="id">Id of the article.</param>
    /// <param name="articles"></param>
    /// <param name="cancellationToken"></param>
    internal static async Task<IResult> Get(string id, ArticleReader articles, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var guid) && await articles.FindAsync(guid, cancellationToken) is { } article
            ? Answer.One(article)
            : ProblemType.NotFound.Because($"There is no article «{id}».");
}
