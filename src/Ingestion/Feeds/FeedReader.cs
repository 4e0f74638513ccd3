using Vigie.Ingestion.Feeds.Markup;
using Vigie.Ingestion.Feeds.Reading;

namespace Vigie.Ingestion.Feeds;

/// <summary>
/// Reads feeds of every format from the bytes that a publisher sent. It fetches nothing, never throws for what the bytes are, and says
/// in <see cref="Feed.Problems"/> what it had to repair.
/// </summary>
internal static class FeedReader
{
    /// <summary>The largest press feeds with full text have 5 MB.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    /// <summary>Reads a feed.</summary>
    /// <param name="body">The bytes, already decompressed.</param>
    /// <param name="headers">What the HTTP answer says about them.</param>
    /// <param name="url">The address that they came from; null when not known.</param>
    public static Feed Read(ReadOnlyMemory<byte> body, FeedHeaders headers, Uri? url)
    {
        var problems = new FeedProblems();
        if (body.Length > MostBytes)
            problems.Add(FeedProblemKind.TooLarge, $"{body.Length} bytes");

        var (text, encoding) = FeedDecoder.Decode(body.Span[..Math.Min(body.Length, MostBytes)], headers.Charset, problems);
        CheckMediaType(headers.MediaType, problems);
        var address = FeedAddress.Inside(url, headers.ContentLocation);
        var feed = text.AsSpan().TrimStart() is ['{', ..]
            ? JsonFeedReader.Read(text, encoding, address, problems)
            : ReadXml(text, encoding, address, problems);
        return feed.Language is null ? feed with { Language = headers.ContentLanguage } : feed;
    }

    private static Feed ReadXml(string text, string encoding, Uri? address, FeedProblems problems)
    {
        if (FeedRoot.Find(FeedTree.Parse(text, address, problems), problems) is not { } root)
        {
            problems.Add(FeedProblemKind.NotAFeed, text.TrimStart());
            return new Feed { Format = FeedFormat.Unknown, Encoding = encoding, Problems = problems.All };
        }

        var entries = new EntryReader(problems);
        return new HeadReader(problems).Read(root.Head, root.Format, encoding) with { Entries = [.. root.Entries.Select(entries.Read)] };
    }

    private static void CheckMediaType(string? type, FeedProblems problems)
    {
        if (type is not null && !type.EndsWith("xml", StringComparison.Ordinal) && !type.EndsWith("json", StringComparison.Ordinal)
            && type is not ("text/xml-external-parsed-entity" or "application/xml-external-parsed-entity" or "application/x-cdf"))
            problems.Add(FeedProblemKind.WrongContentType, type);
    }
}
