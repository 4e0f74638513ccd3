using System.Text;
using Microsoft.AspNetCore.Http;
using Vigie.Contracts;
using Vigie.Ingestion.Tests.Web;
using Vigie.Testing;

namespace Vigie.Ingestion.Tests.Imports;

[Collection(PostgresCollection.Name)]
public sealed class WebTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(ImportFormat.Ndjson)]
    [InlineData(ImportFormat.Warc)]
    [InlineData(ImportFormat.Zip)]
    [InlineData(ImportFormat.Tar)]
    public async Task A_file_on_the_web_is_imported_through_redirects_and_broken_connections(ImportFormat format)
    {
        await using var site = await TestSite.StartAsync();
        var file = File(format);
        site.Redirect("/alias", "/f", 302);
        site.Serve("/f", Ranges(file, breakAfter: 2000));
        await using var host = await StartAsync();

        var end = await ImportAsync(host, format, site.Origin + "/alias");

        Assert.Equal((ImportState.Finished, 40), (end.State, end.Documents));
        Assert.Equal(file.Length, end.BytesTotal);
        Assert.Equal(40, host.Documents.Count);
    }

    [Fact]
    public async Task A_server_without_ranges_is_read_from_its_beginning_again()
    {
        await using var site = await TestSite.StartAsync();
        var file = File(ImportFormat.Ndjson);
        var asked = 0;
        site.Serve("/f", async http =>
        {
            http.Response.ContentLength = file.Length;
            var isFirst = Interlocked.Increment(ref asked) == 1;
            await http.Response.Body.WriteAsync(isFirst ? file.AsMemory(0, file.Length / 2) : file);
        });
        await using var host = await StartAsync();

        var end = await ImportAsync(host, ImportFormat.Ndjson, site.Origin + "/f");

        Assert.Equal((ImportState.Finished, 40, 2), (end.State, end.Documents, asked));
        Assert.Equal(40, host.Documents.Select(document => document.DocumentId).Distinct().Count());
    }

    [Fact]
    public async Task An_import_of_a_file_that_changes_meanwhile_fails()
    {
        await using var site = await TestSite.StartAsync();
        var file = File(ImportFormat.Ndjson);
        var asked = 0;
        site.Serve("/f", http => Ranges(file, breakAfter: 3000, version: $"\"{Interlocked.Increment(ref asked)}\"")(http));
        await using var host = await StartAsync();

        var end = await ImportAsync(host, ImportFormat.Ndjson, site.Origin + "/f");

        Assert.Equal(ImportState.Failed, end.State);
        Assert.Contains("has changed", end.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_fails_is_tried_again_and_given_up_in_the_end()
    {
        await using var site = await TestSite.StartAsync();
        site.Fail("/f", 503);
        await using var host = await StartAsync();

        var end = await ImportAsync(host, ImportFormat.Ndjson, site.Origin + "/f");

        Assert.Equal((ImportState.Failed, 4), (end.State, site.CountOf("/f")));
        Assert.Contains("HTTP 503", end.Reason, StringComparison.Ordinal);
        Assert.Contains(host.Reports(end.Request.ImportId), report => report is { State: ImportState.Queued, Reason: not null });
    }

    [Theory]
    [InlineData("/rien", "HTTP 404")]
    [InlineData("/vers", "has no public address")]
    [InlineData("/tour", "redirects")]
    [InlineData("/fichier", "only http and https")]
    public async Task What_cannot_or_must_not_be_fetched_fails_with_the_reason(string path, string reason)
    {
        await using var site = await TestSite.StartAsync();
        site.Redirect("/vers", "http://169.254.169.254/latest/meta-data", 302);
        site.Redirect("/tour", "/tour", 302);
        site.Redirect("/fichier", "file:///etc/passwd", 302);
        await using var host = await StartAsync();

        var end = await ImportAsync(host, ImportFormat.Ndjson, site.Origin + path);

        Assert.Equal(ImportState.Failed, end.State);
        Assert.Contains(reason, end.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Imports:AllowUrls", "false", "Imports:AllowUrls")]
    [InlineData("Fetching:AllowedNetworks:0", "192.0.2.0/24", "has no public address")]
    public async Task Addresses_are_refused_unless_they_are_allowed(string setting, string value, string reason)
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/f", Ranges(File(ImportFormat.Ndjson)));
        await using var host = await StartAsync((setting, value));

        var end = await ImportAsync(host, ImportFormat.Ndjson, site.Origin + "/f");

        Assert.Equal(ImportState.Failed, end.State);
        Assert.Contains(reason, end.Reason, StringComparison.Ordinal);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task The_archives_of_a_crawl_are_read_one_after_another_also_after_a_restart()
    {
        await using var site = await TestSite.StartAsync();
        for (var i = 0; i < 3; i++)
            site.Serve($"/crawl/{i}.warc.wet.gz", Ranges(ImportSamples.Wet(10, from: 10 * i)));
        var paths = Encoding.UTF8.GetBytes("crawl/0.warc.wet.gz\ncrawl/manque.warc.wet.gz\ncrawl/1.warc.wet.gz\ncrawl/2.warc.wet.gz\n");
        var database = await postgres.CreateDatabaseAsync();
        Guid id;
        var seen = new HashSet<Guid>();
        await using (var broken = await ImportHost.StartAsync(database, ("Imports:AllowUrls", "true"), ("Imports:PublishConcurrency", "1")))
        {
            broken.BrokerTakes = 17;
            id = await broken.UploadAsync(paths, ImportFormat.CrawlPaths, request => request with { BaseUrl = site.Origin + "/" });
            await Until.TrueAsync("the broker takes no more", () => broken.Documents.Count == 17);
            seen.UnionWith(broken.Documents.Select(document => document.DocumentId));
        }

        await using var host = await ImportHost.StartAsync(database, ("Imports:AllowUrls", "true"));
        var end = await host.EndedAsync(id);

        Assert.Equal((ImportState.Finished, 30, 1, 4, 4), (end.State, end.Documents, end.Rejected, end.FilesRead, end.FilesTotal));
        Assert.Equal(31, seen.Union(host.Documents.Select(document => document.DocumentId)).Count());
        Assert.Equal(1, site.CountOf("/crawl/0.warc.wet.gz"));
    }

    private static byte[] File(ImportFormat format) => format switch
    {
        ImportFormat.Ndjson => ImportSamples.Ndjson(40),
        ImportFormat.Warc => ImportSamples.Wet(40),
        ImportFormat.Zip => ImportSamples.Zip(40),
        _ => ImportSamples.Tar(40),
    };

    private static Task<ImportProgressed> ImportAsync(ImportHost host, ImportFormat format, string url) =>
        host.ImportAsync(ImportHost.Request(format) with { Url = url });

    private async Task<ImportHost> StartAsync(params (string Key, string Value)[] settings) =>
        await ImportHost.StartAsync(await postgres.CreateDatabaseAsync(), [("Imports:AllowUrls", "true"), .. settings]);

    /// <summary>A file of which parts can be had, on connections that break off.</summary>
    private static RequestDelegate Ranges(byte[] file, int breakAfter = int.MaxValue, string version = "\"v1\"") => async http =>
    {
        var from = 0;
        http.Response.Headers.AcceptRanges = "bytes";
        http.Response.Headers.ETag = version;
        if (http.Request.Headers.Range.ToString() is { Length: > 0 } range && http.Request.Headers.IfRange == version)
        {
            from = int.Parse(range["bytes=".Length..^1]);
            http.Response.StatusCode = StatusCodes.Status206PartialContent;
            http.Response.Headers.ContentRange = $"bytes {from}-{file.Length - 1}/{file.Length}";
        }

        http.Response.ContentLength = file.Length - from;
        // Less than it says is a connection that breaks off.
        await http.Response.Body.WriteAsync(file.AsMemory(from, Math.Min(breakAfter, file.Length - from)));
    };
}
