using System.Text;
using Vigie.Contracts;
using Vigie.Ingestion.Tests.Archives;
using Vigie.Ingestion.Tests.Visits;
using Vigie.Ingestion.Tests.Web;
using Vigie.Testing;

namespace Vigie.Ingestion.Tests.Imports;

[Collection(PostgresCollection.Name)]
public sealed class UploadTests(PostgresServer postgres)
{
    [Fact]
    public async Task Each_format_is_imported_and_told()
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync());
        var csv = new Dictionary<string, string> { ["url"] = "lien", ["text"] = "contenu" };

        foreach (var (format, file) in new[]
        {
            (ImportFormat.Ndjson, ImportSamples.Ndjson(12)), (ImportFormat.Ndjson, WarcFile.Gzip(ImportSamples.Ndjson(12))),
            (ImportFormat.Csv, ImportSamples.Csv(12)), (ImportFormat.Csv, WarcFile.Gzip(ImportSamples.Csv(12))),
            (ImportFormat.Warc, ImportSamples.Wet(12)), (ImportFormat.Warc, ImportSamples.Wet(12, layout: "plain")),
            (ImportFormat.Zip, ImportSamples.Zip(12)), (ImportFormat.Tar, ImportSamples.Tar(12)),
        })
        {
            var before = host.Documents.Count;
            var end = await host.ImportAsync(file, format, request => format == ImportFormat.Csv ? request with { Fields = csv } : request);

            Assert.Equal((ImportState.Finished, 12, 12, 0, 0), (end.State, end.Documents, end.Articles, end.Rejected, end.ErrorCount));
            Assert.Equal((file.Length, 12), ((int)end.BytesTotal!, host.Documents.Count - before));
            Assert.All(host.Documents.Skip(before), document => Assert.Equal("essai", document.SourceId));
        }

        Assert.Equal(0, await host.ChunksAsync());
    }

    [Fact]
    public async Task Pieces_may_come_in_any_order_twice_and_behind_the_request()
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync());
        var file = ImportSamples.Ndjson(10);
        var request = ImportHost.Request(ImportFormat.Ndjson) with { Length = file.Length };
        var chunks = file.Chunk(700).Select((content, i) => new ImportChunkSent { ImportId = request.ImportId, Offset = i * 700, Content = content }).ToList();

        await host.Bus.Publish(request);
        foreach (var chunk in Enumerable.Reverse(chunks).Concat(chunks))
            await host.Bus.Publish(chunk);
        var end = await host.EndedAsync(request.ImportId);

        Assert.Equal((ImportState.Finished, 10), (end.State, end.Documents));
    }

    [Fact]
    public async Task Reports_rise_from_queued_to_finished()
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync());

        var end = await host.ImportAsync(ImportSamples.Wet(200), ImportFormat.Warc);

        var reports = host.Reports(end.Request.ImportId);
        Assert.Equal(reports.Select(report => report.Sequence).Order(), reports.Select(report => report.Sequence));
        Assert.Equal(reports.Select(report => report.BytesRead).Order(), reports.Select(report => report.BytesRead));
        Assert.Equal(end.BytesTotal, end.BytesRead);
        Assert.True(end is { BytesPerSecond: > 0, DocumentsPerSecond: > 0, StartedAt: not null, SecondsLeft: null });
    }

    [Fact]
    public async Task What_cannot_be_used_is_a_rejected_document_and_an_error_with_its_place()
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync(), ("Imports:KeptErrors", "3"));
        var lines = $"{ImportSamples.Line(0)}\n[1]\n\n{{\"title\":\"rien\"}}\nnot json\n{ImportSamples.Line(1)}\nnor this\n";

        var end = await host.ImportAsync(Encoding.UTF8.GetBytes(lines), ImportFormat.Ndjson);

        Assert.Equal((ImportState.Finished, 2, 4, 4), (end.State, end.Documents, end.Rejected, end.ErrorCount));
        var errors = host.Reports(end.Request.ImportId).SelectMany(report => report.Errors).DistinctBy(error => error.Number).ToList();
        Assert.Equal([1L, 2L, 3L], errors.Select(error => error.Number));
        Assert.Equal($"f@{Encoding.UTF8.GetByteCount(ImportSamples.Line(0)) + 1}", errors[0].Location);
        Assert.Contains("not valid JSON", errors[2].Reason, StringComparison.Ordinal);
        Assert.Equal(
            host.Documents.Where(document => document.RejectionReason is not null).Select(document => document.DocumentId).Take(3).Order(),
            errors.Select(error => error.DocumentId).Order());
    }

    [Theory]
    [InlineData(ImportFormat.Zip)]
    [InlineData(ImportFormat.Tar)]
    [InlineData(ImportFormat.Warc)]
    [InlineData(ImportFormat.Ndjson)]
    [InlineData(ImportFormat.Csv)]
    public async Task A_file_of_another_format_fails_with_a_reason(ImportFormat format)
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync(), ("Imports:GiveUpAfterRejected", "20"));
        var noise = new byte[50_000];
        new Random(7).NextBytes(noise);

        var end = await host.ImportAsync(noise, format);

        Assert.Equal((ImportState.Failed, 0), (end.State, end.Documents));
        Assert.StartsWith("none of its first ", end.Reason, StringComparison.Ordinal);
        Assert.InRange(end.Rejected, 1, 25);
        Assert.Equal(0, await host.ChunksAsync());
    }

    [Fact]
    public async Task A_gzip_file_that_is_cut_is_read_as_far_as_it_goes()
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync());
        var file = ImportSamples.Wet(10);

        var end = await host.ImportAsync(file[..^60], ImportFormat.Warc);

        Assert.Equal((ImportState.Finished, 10, 0), (end.State, end.Documents, end.Rejected));
        Assert.False(Assert.Single(host.Reports(end.Request.ImportId).SelectMany(report => report.Errors).DistinctBy(error => error.Number)).Rejected);
    }

    [Fact]
    public async Task A_bomb_is_given_up()
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync());

        var end = await host.ImportAsync(Bomb(), ImportFormat.Zip, chunk: 100_000);

        Assert.Equal(ImportState.Failed, end.State);
        Assert.Contains(host.Reports(end.Request.ImportId).SelectMany(report => report.Errors), error => error.Reason.Contains("honest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_import_states_holds_where_the_document_states_nothing()
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync());
        var lines = $"{ImportSamples.Line(0)}\n{ImportSamples.Line(1).Replace("{", "{\"language\":\"ru\",\"source\":\"tass\",", StringComparison.Ordinal)}\n";

        await host.ImportAsync(Encoding.UTF8.GetBytes(lines), ImportFormat.Ndjson, request => request with { Language = "kk" });

        Assert.Equal([("essai", "kk"), ("tass", "ru")], host.Articles.Select(article => (article.SourceId, article.Language)).Order());
    }

    [Fact]
    public async Task What_publishers_asked_of_crawlers_holds_for_the_copies_in_an_archive()
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync());
        var page = Encoding.UTF8.GetBytes(Pages.Article("Un port sec"));
        var kept = Encoding.UTF8.GetBytes(Pages.Article("Un pont", "<meta name=\"robots\" content=\"noarchive\">"));
        var file = WarcFile.Join(
            "records",
            WarcFile.Answer("HTTP/1.1 200 OK\nContent-Type: text/html\nX-Robots-Tag: noindex", page, "https://a.example/1"),
            WarcFile.Answer("HTTP/1.1 200 OK\nContent-Type: text/html\ntdm-reservation: 1", page, "https://a.example/2"),
            WarcFile.Answer("HTTP/1.1 200 OK\nContent-Type: text/html", kept, "https://a.example/3"));

        var end = await host.ImportAsync(file, ImportFormat.Warc);

        Assert.Equal((1, 2), (end.Documents, end.Rejected));
        Assert.Equal(("https://a.example/3", true), (Assert.Single(host.Articles).Url, host.Articles[0].NoArchive));
        Assert.All(host.Documents.Where(document => document.RejectionReason is not null), document => Assert.Empty(document.Content));
    }

    [Fact]
    public async Task A_name_that_no_database_takes_stops_nothing()
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync());
        using var zipped = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(zipped, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "a\0b.txt", "b.ex\0t" })
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write("\0"u8);
            using var article = zip.CreateEntry("c.html").Open();
            article.Write(Encoding.UTF8.GetBytes(Pages.Article("Un port sec")));
        }

        var end = await host.ImportAsync(zipped.ToArray(), ImportFormat.Zip);

        Assert.Equal((ImportState.Finished, 1, 1), (end.State, end.Documents, end.Rejected));
        Assert.Equal(["file .ext"], end.Skipped.Keys);
    }

    [Fact]
    public async Task An_article_by_feed_and_by_WARC_is_one()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/a", Pages.Article("Un port sec ouvre à Khorgos"));
        site.Serve("/flux", Pages.Feed(("Un port sec", site.Origin + "/a")), "application/rss+xml");
        await using var visits = await VisitHost.StartAsync(await postgres.CreateDatabaseAsync());
        await visits.FollowAsync("courrier", site.Origin + "/flux");
        await visits.VisitedAsync("courrier");
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync());

        await host.ImportAsync(ImportSamples.Warc(site.Origin + "/a?utm_source=rss#haut", "Un port sec ouvre à Khorgos"), ImportFormat.Warc);

        Assert.Equal(Assert.Single(visits.Articles).ArticleId, Assert.Single(host.Articles).ArticleId);
    }

    private static byte[] Bomb()
    {
        using var zipped = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(zipped, System.IO.Compression.ZipArchiveMode.Create))
            for (var i = 0; i < 12; i++)
                using (var entry = zip.CreateEntry($"{i}.txt", System.IO.Compression.CompressionLevel.SmallestSize).Open())
                    entry.Write(new byte[10_000_000]);
        return zipped.ToArray();
    }
}
