using System.Text;
using Vigie.Ingestion.Feeds;

namespace Vigie.Ingestion.Tests.Feeds;

/// <summary>Feeds of the tests, read.</summary>
internal static class FeedReading
{
    public static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "feeds", name));

    public static Feed Read(byte[] body, string? contentType = null, string? url = null) =>
        FeedReader.Read(body, FeedHeaders.None with { ContentType = contentType }, url is null ? null : new Uri(url));

    public static Feed Read(string body, string? contentType = null, string? url = null) => Read(Encoding.UTF8.GetBytes(body), contentType, url);

    /// <summary>A feed with one item, in RSS 2.0.</summary>
    public static Feed Item(string xml, string attributes = "") =>
        Read($"<rss version=\"2.0\" {attributes}><channel><item>{xml}</item></channel></rss>");
}
