using System.Globalization;
using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>Reads what an XML feed says of itself.</summary>
internal sealed class HeadReader(FeedProblems problems)
{
    private readonly TextReader _texts = new(problems);
    private readonly DateElements _dates = new(problems);

    public Feed Read(FeedElement head, FeedFormat format, string encoding)
    {
        var links = LinkReader.Read(head);
        return new Feed
        {
            Format = format,
            Encoding = encoding,
            Problems = problems.All,
            Id = head.First(Vocabulary.Core, "id", "guid") is { } id && Line(id) is { } written
                ? FeedAddress.Resolve(written, id.Address)
                : null,
            Title = _texts.Read(head.First(Vocabulary.Core, "title"), TextKind.Unsaid)
                ?? _texts.Read(head.First(Vocabulary.DublinCore, "title"), TextKind.Unsaid),
            Description = Description(head),
            Link = LinkReader.Page(links),
            Links = links,
            Authors = PersonReader.Read(head, withEditor: true),
            Categories = CategoryReader.Read(head),
            Language = Line(head.First(Vocabulary.Core, "language")) ?? Line(head.First(Vocabulary.DublinCore, "language")) ?? head.Language,
            Published = _dates.Published(head),
            Updated = _dates.Updated(head),
            TimeToLive = TimeToLive(head),
        };
    }

    private static string? Line(FeedElement? element) => element?.Text.Trim() is { Length: > 0 } text ? text : null;

    private FeedText? Description(FeedElement head) =>
        _texts.Read(head.First(Vocabulary.Core, "description", "subtitle", "tagline", "abstract"), TextKind.Html)
        ?? _texts.Read(head.First(Vocabulary.DublinCore, "description"), TextKind.Html)
        ?? _texts.Read(head.First(Vocabulary.ITunes, "subtitle", "summary"), TextKind.Html);

    private static TimeSpan? TimeToLive(FeedElement head)
    {
        if (Number(head.First(Vocabulary.Core, "ttl")) is { } minutes)
            return TimeSpan.FromMinutes(minutes);

        var period = Line(head.First(Vocabulary.Syndication, "updateperiod"))?.ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => (TimeSpan?)null,
        };
        return period / (Number(head.First(Vocabulary.Syndication, "updatefrequency")) ?? 1);
    }

    // A year in minutes is more than anybody means.
    private static int? Number(FeedElement? element) =>
        int.TryParse(Line(element), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 525_600 ? number : null;
}
