using System.IO.Compression;
using System.Text;

namespace Vigie.Ingestion.Tests.Archives;

/// <summary>Writes small archives.</summary>
internal static class WarcFile
{
    public static byte[] Record(string type, string? url, string contentType, ReadOnlySpan<byte> content, string more = "", string version = "WARC/1.0") =>
    [
        .. Encoding.UTF8.GetBytes(
            $"{version}\r\nWARC-Type: {type}\r\n{(url is null ? "" : $"WARC-Target-URI: {url}\r\n")}WARC-Date: 2024-05-22T08:41:00Z\r\n"
            + $"{more}Content-Type: {contentType}\r\nContent-Length: {content.Length}\r\n\r\n"),
        .. content,
        .. "\r\n\r\n"u8,
    ];

    public static byte[] Text(int number) =>
        Record("conversion", $"https://a.example/{number}", "text/plain", Encoding.UTF8.GetBytes($"Article {number}\n" + new string('é', number * 7)));

    public static byte[] Answer(string head, ReadOnlySpan<byte> body, string url = "https://a.example/x") =>
        Record("response", url, "application/http; msgtype=response", [.. Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"), .. body]);

    public static byte[] Gzip(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }

    /// <param name="layout"><c>plain</c>, <c>records</c> (a gzip member each) or <c>whole</c> (one member).</param>
    public static byte[] Join(string layout, params IEnumerable<byte[]> records) => layout switch
    {
        "records" => [.. records.SelectMany(record => Gzip(record))],
        "whole" => Gzip([.. records.SelectMany(record => record)]),
        _ => [.. records.SelectMany(record => record)],
    };
}
