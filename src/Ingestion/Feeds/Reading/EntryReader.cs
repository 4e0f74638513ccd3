using System.Globalization;
using Vigie.Ingestion.Feeds.Markup;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>Reads one entry of an XML feed, whichever vocabularies it uses.</summary>
internal sealed class EntryReader(FeedProblems problems)
{
    private readonly TextReader _texts = new(problems);
    private readonly DateElements _dates = new(problems);

    public FeedEntry Read(FeedElement element)
    {
        var links = LinkReader.Read(element);
        var (summary, contents) = Texts(element);
        return new FeedEntry
        {
            Id = Id(element),
            Title = Title(element),
            Summary = summary,
            Contents = contents,
            Link = LinkReader.Page(links) ?? Permalink(element) ?? ContentAddress(element),
            Links = links,
            Authors = PersonReader.Read(element, withEditor: false),
            Categories = CategoryReader.Read(element),
            Language = Line(element.First(Vocabulary.DublinCore, "language"))
                ?? Line(element.First(Vocabulary.Core, "language"))
                ?? element.Language,
            Published = _dates.Published(element),
            Updated = _dates.Updated(element),
            Media = Media(element),
            Origin = Origin(element.First(Vocabulary.Core, "source")),
            InReplyTo = Reply(element.First(Vocabulary.Threading, "in-reply-to")),
            Place = Place(element),
        };
    }

    private static string? Line(FeedElement? element) => element?.Text.Trim() is { Length: > 0 } text ? text : null;

    // Atom ids are addresses that may be relative; a guid is one only when it says nothing else.
    private static string? Id(FeedElement element)
    {
        if (element.First(Vocabulary.Core, "id") is { } id)
            return Line(id) is { } written ? FeedAddress.Resolve(written, id.Address) : null;
        if (Line(element.First(Vocabulary.Core, "guid")) is { } guid)
            return guid;
        return Line(element.First(Vocabulary.DublinCore, "identifier"))
            ?? element.Attributes.FirstOrDefault(attribute => attribute.Name.EndsWith(":about", StringComparison.Ordinal)).Value;
    }

    private FeedText? Title(FeedElement element) =>
        _texts.Read(element.First(Vocabulary.Core, "title"), TextKind.Unsaid)
        ?? _texts.Read(element.First(Vocabulary.DublinCore, "title"), TextKind.Unsaid)
        ?? _texts.Read(element.First(Vocabulary.Media, "title"), TextKind.Unsaid)
        ?? _texts.Read(element.First(Vocabulary.ITunes, "title"), TextKind.Unsaid);

    private (FeedText? Summary, List<FeedText> Contents) Texts(FeedElement element)
    {
        var description = Description(element);
        var summary = _texts.Read(element.First(Vocabulary.Core, "summary"), TextKind.Unsaid);
        List<FeedText> contents = [];
        foreach (var inner in element.Elements)
        {
            if (IsContent(inner) && _texts.Read(inner, TextKind.Html) is { } content)
                contents.Add(content);
        }

        // Where both are given, the description is the longer one.
        if (summary is not null && description is not null)
            contents.Add(description);
        summary ??= description ?? _texts.Read(element.First(Vocabulary.ITunes, "summary", "subtitle"), TextKind.Unsaid)
            ?? _texts.Read(element.First(Vocabulary.Media, "description"), TextKind.Unsaid);
        return (summary, contents);
    }

    private FeedText? Description(FeedElement element) =>
        _texts.Read(element.First(Vocabulary.Core, "description", "abstract"), TextKind.Html)
        ?? _texts.Read(element.First(Vocabulary.DublinCore, "description", "abstract"), TextKind.Html);

    private static bool IsContent(FeedElement element) => (element.Vocabulary, element.Name) switch
    {
        (Vocabulary.Content, "encoded") or (Vocabulary.Xhtml, "body" or "div") => true,
        (Vocabulary.Core, "content") => element.Attribute("src") is null,
        (Vocabulary.Core, "body" or "fullitem" or "encoded") => true,
        _ => false,
    };

    private static string? Permalink(FeedElement element) =>
        element.First(Vocabulary.Core, "guid") is { } guid
            && guid.Attribute("isPermaLink")?.Equals("false", StringComparison.OrdinalIgnoreCase) != true
            ? FeedAddress.HttpOrNull(Line(guid))?.OriginalString
            : null;

    private static string? ContentAddress(FeedElement element) =>
        element.First(Vocabulary.Core, "content") is { } content && content.Attribute("src") is { } address
            ? FeedAddress.Resolve(address, content.Address)
            : null;

    private static List<FeedMedia> Media(FeedElement element)
    {
        List<FeedMedia> media = [];
        foreach (var holder in element.All(Vocabulary.Media, "group").Prepend(element))
        {
            foreach (var item in holder.All(Vocabulary.Media, "content", "thumbnail"))
            {
                if (item.Attribute("url") is { } address)
                    media.Add(new FeedMedia(FeedAddress.Resolve(address, item.Address), item.Attribute("type"), item.Attribute("medium")));
            }
        }
        return media;
    }

    private FeedOrigin? Origin(FeedElement? source)
    {
        if (source is null)
            return null;
        if (source.HasElements)
        {
            var title = _texts.Read(source.First(Vocabulary.Core, "title"), TextKind.Unsaid)?.Plain;
            return new FeedOrigin(title, LinkReader.Page(LinkReader.Read(source)));
        }
        var address = source.Attribute("url");
        return new FeedOrigin(Line(source), address is null ? null : FeedAddress.Resolve(address, source.Address));
    }

    private static FeedReply? Reply(FeedElement? element) => element is null
        ? null
        : new FeedReply(
            element.Attribute("ref"),
            element.Attribute("href") is { } address ? FeedAddress.Resolve(address, element.Address) : null);

    private static FeedPoint? Place(FeedElement element)
    {
        if (Line(element.First(Vocabulary.GeoRss, "point")) is { } point)
        {
            var parts = point.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
            return parts is [var latitude, var longitude] ? Point(latitude, longitude) : null;
        }
        var holder = element.First(Vocabulary.Geo, "point") ?? element;
        return Point(Line(holder.First(Vocabulary.Geo, "lat")), Line(holder.First(Vocabulary.Geo, "long")));
    }

    private static FeedPoint? Point(string? latitude, string? longitude) =>
        double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var north) && Math.Abs(north) <= 90
        && double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var east) && Math.Abs(east) <= 180
            ? new FeedPoint(north, east)
            : null;
}
