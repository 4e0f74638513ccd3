using System.Text.Json;
using Vigie.Ingestion.Feeds.Html;
using Vigie.Ingestion.Feeds.Markup;
using Vigie.Text;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>Reads JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static Feed Read(string text, string encoding, Uri? address, FeedProblems problems)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Tolerant);
            var root = document.RootElement;
            if (Text(root, "version")?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) != true && Property(root, "items") is null)
                problems.Add(FeedProblemKind.NotAFeed, text);
            return Read(root, encoding, address, problems);
        }
        catch (JsonException error)
        {
            problems.Add(FeedProblemKind.InvalidJson, error.Message);
            return new Feed { Format = FeedFormat.Unknown, Encoding = encoding, Problems = problems.All };
        }
    }

    private static Feed Read(JsonElement root, string encoding, Uri? address, FeedProblems problems)
    {
        var link = Address(root, "home_page_url", address);
        return new Feed
        {
            Format = FeedFormat.JsonFeed,
            Encoding = encoding,
            Problems = problems.All,
            Id = Text(root, "feed_url"),
            Title = Plain(root, "title"),
            Description = Plain(root, "description"),
            Link = link,
            Links = link is null ? [] : [new FeedLink(link, FeedLink.Alternate) { MediaType = "text/html" }],
            Authors = Authors(root),
            Language = Text(root, "language"),
            Entries = [.. Items(root, "items").Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Entry(item, address, problems))],
        };
    }

    private static FeedEntry Entry(JsonElement item, Uri? address, FeedProblems problems)
    {
        var link = Address(item, "url", address) ?? Address(item, "external_url", address);
        return new FeedEntry
        {
            Id = Text(item, "id"),
            Title = Plain(item, "title"),
            Summary = Plain(item, "summary"),
            Contents = Contents(item, FeedAddress.HttpOrNull(link) ?? address),
            Link = link,
            Links =
            [
                .. Links(link),
                .. Items(item, "attachments").Select(attachment => Enclosure(attachment, address)).OfType<FeedLink>(),
            ],
            Authors = Authors(item),
            Categories = Tags(item),
            Language = Text(item, "language"),
            Published = Date(item, "date_published", problems),
            Updated = Date(item, "date_modified", problems),
            Media = Pictures(item, address),
        };
    }

    private static List<FeedText> Contents(JsonElement item, Uri? address)
    {
        List<FeedText> contents = [];
        if (Text(item, "content_html") is { } html && HtmlSanitizer.Clean(html, address) is { Length: > 0 } clean)
            contents.Add(new FeedText(clean, IsHtml: true));
        if (Plain(item, "content_text") is { } plain)
            contents.Add(plain);
        return contents;
    }

    private static FeedLink[] Links(string? link) => link is null ? [] : [new FeedLink(link, FeedLink.Alternate) { MediaType = "text/html" }];

    private static FeedLink? Enclosure(JsonElement attachment, Uri? address) => Address(attachment, "url", address) is { } url
        ? new FeedLink(url, FeedLink.Enclosure)
        {
            MediaType = Text(attachment, "mime_type"),
            Title = Text(attachment, "title"),
            Length = Text(attachment, "size_in_bytes"),
        }
        : null;

    private static List<FeedCategory> Tags(JsonElement item) =>
        [.. Items(item, "tags").Select(Text).OfType<string>().Distinct(StringComparer.Ordinal).Select(tag => new FeedCategory(tag, null, null))];

    private static List<FeedMedia> Pictures(JsonElement item, Uri? address)
    {
        string?[] pictures = [Address(item, "image", address), Address(item, "banner_image", address)];
        return [.. pictures.OfType<string>().Select(picture => new FeedMedia(picture, null, "image"))];
    }

    // Version 1.0 has one author, 1.1 a list.
    private static List<FeedPerson> Authors(JsonElement element) =>
        [.. Items(element, "authors").Concat(Property(element, "author") is { } one ? [one] : [])
            .Select(author => Text(author, "name")).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => new FeedPerson(name, null))];

    private static VagueDate? Date(JsonElement element, string name, FeedProblems problems)
    {
        if (Text(element, name) is not { } written)
            return null;
        var date = FeedDateParser.Parse(written);
        if (date is null)
            problems.Add(FeedProblemKind.UnreadableDate, written);
        return date;
    }

    private static string? Address(JsonElement element, string name, Uri? address) =>
        Text(element, name) is { } written ? FeedAddress.Resolve(written, address) : null;

    private static FeedText? Plain(JsonElement element, string name) => Text(element, name) is { } text ? new FeedText(text, IsHtml: false) : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : default;

    private static string? Text(JsonElement element, string name) => Property(element, name) is { } value ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => String(value) is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static string? String(JsonElement value)
    {
        try
        {
            return value.GetString()?.Trim();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as \ud800: no text.
            return null;
        }
    }

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
