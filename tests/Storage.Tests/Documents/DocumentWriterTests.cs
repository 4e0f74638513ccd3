using System.IO.Compression;
using Vigie.Storage.Documents;
using Vigie.Testing;
using static Vigie.Storage.Tests.Samples;

namespace Vigie.Storage.Tests.Documents;

[Collection(PostgresCollection.Name)]
public sealed class DocumentWriterTests(PostgresServer server)
{
    [Fact]
    public async Task The_status_is_right_after_each_message_in_any_order()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        foreach (var order in Permutations.Of(["submitted", "collected", "a", "b"]))
        {
            await archive.EmptyAsync();
            for (var i = 0; i < order.Length; i++)
            {
                await SendAsync(archive, order[i]);
                var complete = new[] { "collected", "a", "b" }.All(message => order.Take(i + 1).Contains(message));
                Assert.Equal(complete ? "stored" : "received", await archive.StatusAsync(Document("d")));
            }

            Assert.Equal(1L, await archive.ScalarAsync<long>("SELECT count(*) FROM documents WHERE stored_at IS NOT NULL"));
        }
    }

    [Fact]
    public async Task An_article_known_from_another_document_does_not_complete_this_one()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        await archive.WriteAsync(Article("a", document: "earlier"));

        await archive.WriteAsync(Collected("d", "a"));

        Assert.Equal("received", await archive.StatusAsync(Document("d")));
    }

    [Fact]
    public async Task A_document_and_its_articles_that_arrive_at_the_same_moment_end_as_stored()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var names = Enumerable.Range(0, 100).Select(i => "d" + i).ToList();

        await Task.WhenAll(names.SelectMany(name => new[]
        {
            Task.Run(() => (Task)archive.WriteAsync(Collected(name, name + "-1", name + "-2"))),
            Task.Run(() => (Task)archive.WriteAsync(Article(name + "-1", document: name))),
            Task.Run(() => (Task)archive.WriteAsync(Article(name + "-2", document: name))),
        }));

        Assert.Equal(100L, await archive.ScalarAsync<long>("SELECT count(*) FROM documents WHERE status = 'stored'"));
    }

    [Fact]
    public async Task Writing_the_same_again_changes_nothing()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        await archive.WriteAsync(Collected("d", "a"), Collected("r"));
        await archive.WriteAsync(Article("a", document: "d"));
        var content = await archive.ContentAsync();

        await archive.WriteAsync(Collected("r"), Collected("d", "a"), Collected("d", "a"));
        await DocumentRows.NoteSubmissionAsync(archive.Database, Submitted("d"), CancellationToken.None);

        Assert.Equal(content, await archive.ContentAsync());
    }

    [Fact]
    public async Task A_document_without_articles_is_rejected_with_its_reason()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        await DocumentRows.NoteSubmissionAsync(archive.Database, Submitted("d"), CancellationToken.None);

        await archive.WriteAsync(Collected("d"));

        Assert.Equal("rejected: Rien à lire", await archive.ScalarAsync<string>("SELECT status || ': ' || rejection_reason FROM documents"));
    }

    [Fact]
    public async Task A_document_collected_anew_is_what_the_latest_collection_made_of_it()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var latest = Collected("d", "a") with { CollectedAt = Day.AddDays(1) };

        await archive.WriteAsync(latest);
        await archive.WriteAsync(Collected("d"));
        await archive.WriteAsync(Article("a", document: "d"));

        Assert.Equal("stored", await archive.StatusAsync(Document("d")));
    }

    [Fact]
    public async Task The_content_is_kept_byte_for_byte()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        byte[] content = [0, 255, 13, 10, .. Enumerable.Range(0, 100_000).Select(i => (byte)(i * i))];

        await archive.WriteAsync(Collected("d") with { Content = content }, Collected("empty") with { Content = [] });

        var kept = await archive.ScalarAsync<byte[]>("SELECT content FROM documents WHERE id = $1", Document("d"));
        using var plain = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(kept), CompressionMode.Decompress))
            brotli.CopyTo(plain);
        Assert.Equal(content, plain.ToArray());
        Assert.Equal(0, await archive.ScalarAsync<int>("SELECT content_length FROM documents WHERE id = $1", Document("empty")));
    }

    private static Task SendAsync(TestArchive archive, string message) => message switch
    {
        "submitted" => DocumentRows.NoteSubmissionAsync(archive.Database, Submitted("d"), CancellationToken.None),
        "collected" => archive.WriteAsync(Collected("d", "a", "b")),
        _ => archive.WriteAsync(Article(message, document: "d")),
    };
}
