using System.Text.Json;
using Vigie.Contracts;
using Vigie.Query.Sources.Opml;

namespace Vigie.Query.Imports;

/// <summary>By what the formats of files are known.</summary>
internal static class ImportFormats
{
    /// <summary>Name of the one format that ingestion has no part in.</summary>
    public const string Opml = "opml";

    /// <summary>The media types that tell a format.</summary>
    public static IReadOnlyDictionary<string, ImportFormat> ByMediaType { get; } = new Dictionary<string, ImportFormat>(StringComparer.OrdinalIgnoreCase)
    {
        ["application/x-ndjson"] = ImportFormat.Ndjson,
        ["application/ndjson"] = ImportFormat.Ndjson,
        ["application/jsonl"] = ImportFormat.Ndjson,
        ["application/x-jsonlines"] = ImportFormat.Ndjson,
        ["text/csv"] = ImportFormat.Csv,
        ["text/tab-separated-values"] = ImportFormat.Csv,
        ["application/warc"] = ImportFormat.Warc,
        ["application/zip"] = ImportFormat.Zip,
        ["application/x-zip-compressed"] = ImportFormat.Zip,
        ["application/x-tar"] = ImportFormat.Tar,
        ["application/x-gtar"] = ImportFormat.Tar,
    };

    /// <summary>What a client is told whose file is of no known format.</summary>
    public static string Advice { get; } =
        "Tell the format: by a media type such as application/x-ndjson, text/csv, application/warc, application/zip or application/x-tar, by the ending of "
        + $"the file's name, or by format ({string.Join(", ", Enum.GetValues<ImportFormat>().Select(Name))}). A JSON body names a file by path or url.";

    private static readonly Dictionary<string, ImportFormat> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".ndjson"] = ImportFormat.Ndjson,
        [".jsonl"] = ImportFormat.Ndjson,
        [".csv"] = ImportFormat.Csv,
        [".tsv"] = ImportFormat.Csv,
        [".warc"] = ImportFormat.Warc,
        [".wet"] = ImportFormat.Warc,
        [".zip"] = ImportFormat.Zip,
        [".tar"] = ImportFormat.Tar,
        [".tgz"] = ImportFormat.Tar,
        [".paths"] = ImportFormat.CrawlPaths,
    };

    /// <summary>Whether an upload is a list of sources.</summary>
    public static bool IsOpml(HttpRequest request, ImportQuery query) => query.Format == Opml || (query.Format is null && (
        request.GetTypedHeaders().ContentType?.MediaType.Equals(OpmlNames.MediaType, StringComparison.OrdinalIgnoreCase) == true
        || query.FileName?.EndsWith("." + Opml, StringComparison.OrdinalIgnoreCase) == true));

    /// <summary>The format with this name in the API; null when there is none.</summary>
    public static ImportFormat? Named(string name)
    {
        foreach (var format in Enum.GetValues<ImportFormat>())
            if (Name(format) == name)
                return format;
        return null;
    }

    /// <summary>The name of a format in the API, which is the one on the bus.</summary>
    public static string Name(ImportFormat format) => JsonSerializer.SerializeToElement(format).GetString()!;

    /// <summary>The format that the ending of a file's name tells, <c>.gz</c> behind it or not; null when it tells none.</summary>
    public static ImportFormat? OfName(string name)
    {
        var plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return ByEnding.TryGetValue(Path.GetExtension(plain), out var format) ? format : null;
    }
}
