namespace Vigie.Query.Imports;

/// <summary>A file that ingestion can reach. Exactly one of path and url must be given.</summary>
internal sealed record ImportReference
{
    /// <summary>Path of the file where ingestion runs; only in the folders that its configuration allows (`Imports:AllowedPaths`).</summary>
    /// <example>/srv/imports/depeches-2024.ndjson.gz</example>
    public string? Path { get; init; }

    /// <summary>Address of the file; only when ingestion's configuration allows it (`Imports:AllowUrls`), and only on the public web.</summary>
    public string? Url { get; init; }

    /// <summary>What the file is, where its name does not tell: ndjson, csv, warc, zip, tar or crawl-paths.</summary>
    public string? Format { get; init; }

    /// <summary>Source of the documents that do not name one; import when it is not said.</summary>
    /// <example>archives</example>
    public string? Source { get; init; }

    /// <summary>BCP 47 code of the documents that do not state theirs; without it their text tells.</summary>
    public string? Language { get; init; }

    /// <summary>Of NDJSON and CSV the names in the file by our fields: text, html, body, title, lead, url, publishedAt, language, source.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>Of a list of web archives the address that its lines are relative to; Common Crawl's when it is not said.</summary>
    public string? BaseUrl { get; init; }
}
