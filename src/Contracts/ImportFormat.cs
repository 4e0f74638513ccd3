using System.Text.Json.Serialization;

namespace Vigie.Contracts;

/// <summary>What a file that is imported is; each but a ZIP file may be gzipped.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportFormat>))]
public enum ImportFormat
{
    /// <summary>A JSON object a line: the bodies of <c>POST /api/documents</c>, or what a field mapping makes such bodies of.</summary>
    [JsonStringEnumMemberName("ndjson")]
    Ndjson,

    /// <summary>Rows whose first one names the columns.</summary>
    [JsonStringEnumMemberName("csv")]
    Csv,

    /// <summary>A web archive with pages (WARC) or their texts (WET).</summary>
    [JsonStringEnumMemberName("warc")]
    Warc,

    /// <summary>A ZIP file of documents.</summary>
    [JsonStringEnumMemberName("zip")]
    Zip,

    /// <summary>A tar file of documents.</summary>
    [JsonStringEnumMemberName("tar")]
    Tar,

    /// <summary>A list of web archives, a path a line, as Common Crawl publishes them.</summary>
    [JsonStringEnumMemberName("crawl-paths")]
    CrawlPaths,
}
