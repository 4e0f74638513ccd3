using Npgsql;
using Vigie.Contracts;
using Vigie.Testing;

namespace Vigie.Ingestion.Tests.Imports;

[Collection(PostgresCollection.Name)]
public sealed class ResumeTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(ImportFormat.Ndjson)]
    [InlineData(ImportFormat.Csv)]
    [InlineData(ImportFormat.Warc)]
    [InlineData(ImportFormat.Zip)]
    [InlineData(ImportFormat.Tar)]
    public async Task An_import_that_is_broken_off_again_and_again_loses_and_doubles_nothing(ImportFormat format)
    {
        const int count = 60;
        var file = format switch
        {
            ImportFormat.Ndjson => ImportSamples.Ndjson(count),
            ImportFormat.Csv => ImportSamples.Csv(count),
            ImportFormat.Warc => ImportSamples.Wet(count),
            ImportFormat.Zip => ImportSamples.Zip(count),
            _ => ImportSamples.Tar(count),
        };
        var fields = format == ImportFormat.Csv ? new Dictionary<string, string> { ["url"] = "lien", ["text"] = "contenu" } : [];
        var database = await postgres.CreateDatabaseAsync();
        var seen = new List<Guid>();
        Guid? id = null;
        for (var round = 0; round < 4; round++)
        {
            await using var broken = await ImportHost.StartAsync(database, 8 + (4 * round), ("Imports:PublishConcurrency", "2"));
            id ??= await broken.UploadAsync(file, format, request => request with { Fields = fields }, chunk: 900);
            await Until.TrueAsync("the broker takes no more", () => broken.Documents.Count == broken.BrokerTakes);
            seen.AddRange(broken.Documents.Select(document => document.DocumentId));
        }

        await using var last = await ImportHost.StartAsync(database);
        var end = await last.EndedAsync(id!.Value);
        seen.AddRange(last.Documents.Select(document => document.DocumentId));

        Assert.Equal((ImportState.Finished, count, count, 0), (end.State, end.Documents, end.Articles, end.Rejected));
        Assert.Equal(count, seen.Distinct().Count());
        // Of each batch that was broken off the part that had gone out goes out once more.
        Assert.InRange(seen.Count, count, count + (4 * 5));
    }

    [Fact]
    public async Task Of_two_replicas_one_reads_an_import_and_the_other_takes_over_when_it_dies()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var first = await ImportHost.StartAsync(database, ("Imports:LeaseSeconds", "600"));
        first.BrokerTakes = 10;
        var id = await first.UploadAsync(ImportSamples.Ndjson(30), ImportFormat.Ndjson);
        await Until.TrueAsync("the first is held up", () => first.Documents.Count == 10);
        await using var second = await ImportHost.StartAsync(database);
        Assert.Empty(second.Documents);

        await ExecuteAsync(database, "UPDATE imports SET leased_until = now() - interval '1 second'");
        var end = await EndedAsync(id, first, second);
        first.BrokerTakes = int.MaxValue;

        Assert.Equal((ImportState.Finished, 30), (end.State, end.Documents));
        Assert.Equal(30, first.Documents.Concat(second.Documents).Select(document => document.DocumentId).Distinct().Count());
    }

    [Fact]
    public async Task Pieces_that_are_read_are_let_go_before_the_end()
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync(), ("Imports:PublishConcurrency", "1"));
        host.BrokerTakes = 80;

        await host.UploadAsync(ImportSamples.Ndjson(100), ImportFormat.Ndjson, chunk: 500);

        await Until.TrueAsync("most of the pieces are gone", async () => await host.ChunksAsync() is > 0 and < 30);
    }

    [Fact]
    public async Task An_import_that_is_cancelled_reads_no_more_and_stays_so()
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync());
        host.BrokerTakes = 20;
        var id = await host.UploadAsync(ImportSamples.Ndjson(200), ImportFormat.Ndjson);
        await Until.TrueAsync("it is held up", () => host.Documents.Count == 20);

        await host.Bus.Publish(new ImportCancelled { ImportId = id, Reason = "assez" });
        var end = await host.EndedAsync(id);
        host.BrokerTakes = int.MaxValue;
        await host.ImportAsync(ImportSamples.Ndjson(3), ImportFormat.Ndjson);
        await host.Bus.Publish(new ImportCancelled { ImportId = id, Reason = "encore" });

        Assert.Equal((ImportState.Cancelled, "assez", 20), (end.State, end.Reason, end.Documents));
        Assert.Equal(0, await host.ChunksAsync());
        Assert.InRange(host.Documents.Select(document => document.DocumentId).Distinct().Count(), 20, 28);
        Assert.Equal("assez", (await host.EndedAsync(id)).Reason);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind()
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync());
        var request = ImportHost.Request(ImportFormat.Ndjson) with { Length = 20 };

        await host.Bus.Publish(new ImportChunkSent { ImportId = request.ImportId, Offset = 0, Content = new byte[10] });
        await Until.TrueAsync("the piece is kept", async () => await host.ChunksAsync() == 1);
        await host.Bus.Publish(new ImportCancelled { ImportId = request.ImportId, Reason = "the upload broke off" });
        await Until.TrueAsync("the piece is gone", async () => await host.ChunksAsync() == 0);
        await host.Bus.Publish(new ImportChunkSent { ImportId = request.ImportId, Offset = 10, Content = new byte[10] });
        await host.ImportAsync(ImportSamples.Ndjson(1), ImportFormat.Ndjson);

        Assert.Equal(0, await host.ChunksAsync());
        Assert.Empty(host.Reports(request.ImportId));
    }

    // Either of them may tell it.
    private static async Task<ImportProgressed> EndedAsync(Guid id, ImportHost first, ImportHost second)
    {
        ImportProgressed? end = null;
        await Until.TrueAsync(
            "the import has ended",
            () => (end = first.Reports(id).Concat(second.Reports(id)).FirstOrDefault(report => report.EndedAt is not null)) is not null);
        return end!;
    }

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
