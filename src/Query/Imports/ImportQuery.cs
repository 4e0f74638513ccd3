using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Vigie.Query.Parameters;
using Vigie.Query.Sources.Opml;

namespace Vigie.Query.Imports;

/// <summary>What is said of an upload outside its body.</summary>
internal sealed record ImportQuery(
    [property: FromQuery(Name = "format"), OneOf("ndjson", "csv", "warc", "zip", "tar", "crawl-paths", ImportFormats.Opml), Description(
        "What the file is, where neither its media type nor its name tells. Each but `zip` may be gzipped; `warc` is also for WET files; "
        + "`crawl-paths` is a list of web archives, as Common Crawl publishes them; `opml` is a list of sources.")]
    string? Format,
    [property: FromQuery(Name = "filename"), Description("Name of the file. Its ending tells the format, and documents show it as the place that they come from.")]
    string? FileName,
    [property: FromQuery(Name = "source"), Description("Source of the documents that do not name one; `import` when it is not said.")]
    string? Source,
    [property: FromQuery(Name = "language"), Description("BCP 47 code of the documents that do not state theirs; without it their text tells.")]
    string? Language,
    [property: FromQuery(Name = "map"), Description(
        "Of NDJSON and CSV the names in the file by our fields, such as `body:contenu,url:lien`. Our fields are `text` (a flattened page), `html`, `body` "
        + "(the text of an article and nothing else), `title`, `lead`, `url`, `publishedAt`, `language`, `source`. A name with dots leads into nested objects.")]
    string? Map,
    [property: FromQuery(Name = "baseUrl"), Description("Of a list of web archives the address that its lines are relative to; Common Crawl's when it is not said.")]
    string? BaseUrl,
    [property: FromQuery(Name = "mode"), OneOf("append", OpmlQuery.Replace), Description("Of OPML: see `POST /api/sources/opml`.")]
    string? Mode,
    [property: FromQuery(Name = "dryRun"), OneOf("true", "false"), Description("Of OPML: `true` tells what would happen, and does nothing.")]
    string? DryRun);
