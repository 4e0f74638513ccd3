using System.Security.Cryptography;
using System.Text;
using Vigie.Contracts;
using Vigie.Ingestion.Documents;
using Vigie.Ingestion.Feeds;
using Vigie.Ingestion.Fetching;

namespace Vigie.Ingestion.Visits;

/// <summary>Lists the entries of a feed.</summary>
internal static class FeedLister
{
    // A shorter text is a teaser in most feeds.
    private const int FullTextLength = 1200;

    public const string Accept =
        "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5";

    /// <summary>The listing; null when it is no feed.</summary>
    public static Listing? List(string sourceId, SourceDefinition source, FetchResult fetched)
    {
        var headers = new FeedHeaders { ContentType = fetched.ContentType, ContentLocation = fetched.ContentLocation };
        var feed = FeedReader.Read(fetched.Body, headers, fetched.Url);
        if (feed.Format == FeedFormat.Unknown && feed.Entries.Count == 0)
            return null;
        return new Listing
        {
            Fetched = fetched,
            Items = [.. feed.Entries.Select(entry => Item(sourceId, source, feed, entry)).OfType<ListedItem>()],
            TimeToLive = feed.TimeToLive,
            Problems = [.. feed.Problems.Select(problem => problem.Detail)],
        };
    }

    // An entry with neither address nor text is nothing that could be collected.
    private static ListedItem? Item(string sourceId, SourceDefinition source, Feed feed, FeedEntry entry)
    {
        var page = Uri.TryCreate(entry.Link, UriKind.Absolute, out var link) ? RequestAddress.Clean(link, out _) : null;
        var html = Html(entry);
        if (page is null && html is null)
            return null;

        var title = entry.Title?.Plain ?? "";
        var published = entry.Published ?? entry.Updated;
        return new ListedItem
        {
            Id = Identity.ArticleId(CanonicalUrl.KeyOf(page?.AbsoluteUri), sourceId, entry.Id ?? title, entry.Id is null ? html ?? "" : ""),
            Page = page,
            Revision = SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{(entry.Updated ?? entry.Published)?.Value}")),
            Declared = new DeclaredMetadata
            {
                Title = title is "" ? null : title,
                Published = published?.Value,
                Language = source.Language ?? entry.Language ?? feed.Language,
            },
            Html = html,
            IsComplete = page is null || source.FullText switch
            {
                FullTextRule.Feed => html is not null,
                FullTextRule.Page => false,
                _ => html is not null && entry.Contents.Count > 0 && IsWhole(entry.Contents[0]),
            },
        };
    }

    private static string? Html(FeedEntry entry)
    {
        if ((entry.Contents.Count > 0 ? entry.Contents[0] : entry.Summary) is not { Value.Length: > 0 } text)
            return null;
        return text.IsHtml ? text.Value : string.Concat("<p>", System.Net.WebUtility.HtmlEncode(text.Value), "</p>");
    }

    private static bool IsWhole(FeedText content) =>
        content.Plain is { Length: >= FullTextLength } plain
        && !plain.EndsWith('…') && !plain.EndsWith("[...]", StringComparison.Ordinal) && !plain.EndsWith("...", StringComparison.Ordinal);
}
