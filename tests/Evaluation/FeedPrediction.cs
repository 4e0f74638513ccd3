using Vigie.Ingestion.Feeds;

namespace Vigie.Evaluation;

/// <summary>
/// A feed in feedparser's words, which the gold is written in. Where feedparser fills one field from another (a summary from the content,
/// <c>updated</c> from <c>published</c>), so does this; the product keeps them apart.
/// </summary>
internal sealed record FeedPrediction(
    string File,
    bool Bozo,
    string Version,
    string Encoding,
    FeedPrediction.Head Feed,
    IReadOnlyList<FeedPrediction.Entry> Entries,
    string? Error)
{
    public static FeedPrediction From(string file, Feed feed) => new(
        file,
        !feed.WellFormed,
        NameOf(feed.Format),
        feed.Encoding,
        new Head(
            feed.Title?.Value,
            feed.Description?.Value,
            feed.Link,
            feed.Id,
            feed.Authors.Count > 0 ? feed.Authors[0].DisplayName : null,
            feed.Language,
            feed.Published?.Value ?? feed.Updated?.Value,
            feed.Updated?.Value ?? feed.Published?.Value,
            Links(feed.Links),
            Tags(feed.Categories),
            Enclosures(feed.Links),
            Authors(feed.Authors)),
        [.. feed.Entries.Select(From)],
        null);

    private static Entry From(FeedEntry entry) => new(
        entry.Title?.Value,
        entry.Summary?.Value ?? (entry.Contents is [var content, ..] ? content.Value : null),
        [.. entry.Contents.Select(text => new Content(text.Value))],
        entry.Link,
        entry.Id,
        entry.Authors.Count > 0 ? entry.Authors[0].DisplayName : null,
        entry.Language,
        entry.Published?.Value,
        entry.Updated?.Value ?? entry.Published?.Value,
        Links(entry.Links),
        Tags(entry.Categories),
        Enclosures(entry.Links),
        Authors(entry.Authors));

    private static string NameOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss090 => "rss090",
        FeedFormat.Rss091 => "rss091u",
        FeedFormat.Rss092 => "rss092",
        FeedFormat.Rss093 => "rss093",
        FeedFormat.Rss094 => "rss094",
        FeedFormat.Rss10 => "rss10",
        FeedFormat.Rss11 => "rss11",
        FeedFormat.Rss20 => "rss20",
        FeedFormat.Atom03 => "atom03",
        FeedFormat.Atom10 => "atom10",
        FeedFormat.Cdf => "cdf",
        FeedFormat.JsonFeed => "json11",
        _ => "",
    };

    private static List<Link> Links(IReadOnlyList<FeedLink> links) =>
        [.. links.Select(link => new Link(link.Address, link.Relation, link.MediaType, link.Title, link.Language, link.Length))];

    private static List<Link> Enclosures(IReadOnlyList<FeedLink> links) =>
        Links([.. links.Where(link => link.Relation == FeedLink.Enclosure)]);

    private static List<Tag> Tags(IReadOnlyList<FeedCategory> categories) =>
        [.. categories.Select(category => new Tag(category.Term, category.Scheme, category.Label))];

    private static List<Person> Authors(IReadOnlyList<FeedPerson> authors) => [.. authors.Select(author => new Person(author.DisplayName))];

    internal sealed record Head(
        string? Title,
        string? Description,
        string? Link,
        string? Id,
        string? Author,
        string? Language,
        string? Published,
        string? Updated,
        IReadOnlyList<Link> Links,
        IReadOnlyList<Tag> Tags,
        IReadOnlyList<Link> Enclosures,
        IReadOnlyList<Person> Authors);

    internal sealed record Entry(
        string? Title,
        string? Summary,
        IReadOnlyList<Content> Content,
        string? Link,
        string? Id,
        string? Author,
        string? Language,
        string? Published,
        string? Updated,
        IReadOnlyList<Link> Links,
        IReadOnlyList<Tag> Tags,
        IReadOnlyList<Link> Enclosures,
        IReadOnlyList<Person> Authors);

    internal sealed record Content(string Value);

    internal sealed record Link(string Href, string Rel, string? Type, string? Title, string? Hreflang, string? Length);

    internal sealed record Tag(string Term, string? Scheme, string? Label);

    internal sealed record Person(string Name);
}
