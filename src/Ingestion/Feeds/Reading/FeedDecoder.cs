using System.Buffers;
using System.Text;
using Vigie.Text.Encodings;

namespace Vigie.Ingestion.Feeds.Reading;

/// <summary>
/// Finds the encoding of a feed as RFC 7303 asks: byte order mark, then HTTP, then the XML declaration, then UTF-8; and reads the bytes
/// in what they are really in when that is another one.
/// </summary>
internal static class FeedDecoder
{
    /// <summary>An XML declaration is shorter.</summary>
    private const int DeclarationLength = 200;

    private static readonly SearchValues<byte> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(1, 31).Where(value => value is not ('\t' or '\n' or '\r')).Select(value => (byte)value)]);

    public static DecodedText Decode(ReadOnlySpan<byte> body, string? httpCharset, FeedProblems problems)
    {
        if (WithoutMark(body) is { } wide)
            return wide;

        var declared = DeclaredIn(body);
        var fromHttp = Known(httpCharset, problems);
        var fromXml = Known(declared, problems);
        if (fromHttp is not null && fromXml is not null && fromHttp != fromXml)
            problems.Add(FeedProblemKind.ContradictoryEncodings, $"{httpCharset} by HTTP, {declared} in the document");

        var decoded = TextDecoder.Decode(body, fromHttp ?? fromXml, isHtml: false);
        if (!decoded.Encoding.StartsWith("utf-16", StringComparison.Ordinal) && body.IndexOfAny(Forbidden) >= 0)
            problems.Add(FeedProblemKind.ForbiddenCharacter, "control character");
        if (body.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0)
            return decoded with { Encoding = fromHttp ?? fromXml ?? "utf-8" };
        if ((fromHttp ?? fromXml ?? "utf-8") is var stated && stated != decoded.Encoding && !StartsWithMark(body))
            problems.Add(FeedProblemKind.WrongEncoding, $"{decoded.Encoding} instead of {stated}");
        return decoded;
    }

    // UTF-32 has no other sign than where the zeros of its first character stand.
    private static DecodedText? WithoutMark(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, (byte)'<']))
            return new DecodedText(StorableText.Clean(new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(body)), "utf-32be");
        return body.StartsWith((ReadOnlySpan<byte>)[(byte)'<', 0, 0, 0])
            ? new DecodedText(StorableText.Clean(Encoding.UTF32.GetString(body)), "utf-32le")
            : null;
    }

    private static bool StartsWithMark(ReadOnlySpan<byte> body) =>
        body is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static string? Known(string? label, FeedProblems problems)
    {
        if (label is null)
            return null;
        var name = TextDecoder.NameOf(label);
        if (name is null)
            problems.Add(FeedProblemKind.UnknownEncoding, label);
        return name;
    }

    /// <summary>The encoding that an XML declaration names; null when there is none.</summary>
    public static string? DeclaredIn(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationLength)]).AsSpan().TrimStart();
        var end = head.IndexOf("?>");
        if (!head.StartsWith("<?xml") || end < 0)
            return null;
        var reader = new Markup.AttributeReader(head[5..end]);
        while (reader.Read())
        {
            if (reader.Name is "encoding")
                return reader.Value.ToString();
        }
        return null;
    }
}
