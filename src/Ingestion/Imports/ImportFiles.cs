using Npgsql;
using Vigie.Contracts;
using Vigie.Ingestion.Archives;

namespace Vigie.Ingestion.Imports;

/// <summary>Finds the files of an import: the one that was uploaded or named, or those that a list names.</summary>
internal sealed class ImportFiles(NpgsqlDataSource database, AllowedPaths paths, WebFiles web)
{
    /// <exception cref="FileFaultException">The list cannot be read.</exception>
    public IReadOnlyList<ImportFile> Of(ImportRequested request, CancellationToken stop)
    {
        var file = Single(request);
        if (request.Format != ImportFormat.CrawlPaths)
            return [file];

        using var list = new StoppableStream(file.Open(stop), stop);
        var addresses = CrawlPaths.Read(list, request.BaseUrl is { } given ? new Uri(given) : CrawlPaths.CommonCrawl);
        return addresses.Count > 0
            ? [.. addresses.Select(OnTheWeb)]
            : throw new FileFaultException("the list names no archive below where the crawl is published", mayPass: false);
    }

    private ImportFile Single(ImportRequested request) => request switch
    {
        { Path: { } path } => new(path, _ => paths.Open(path)),
        { Url: { } url } => OnTheWeb(new Uri(url)),
        _ => new(request.FileName ?? request.ImportId.ToString(), _ => new UploadStream(database, request.ImportId, request.Length ?? 0)),
    };

    private ImportFile OnTheWeb(Uri url) => new(url.AbsoluteUri, stop => new WebFile(web, url, stop));
}
