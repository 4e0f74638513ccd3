using Npgsql;
using Vigie.Testing;

namespace Vigie.Ingestion.Tests.Folders;

[Collection(PostgresCollection.Name)]
public sealed class FolderCollectorTests(PostgresServer postgres) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vigie-folder-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_lies_in_the_folder_and_what_comes_later_is_collected_once()
    {
        Write("a.txt", Page(1));
        Write("sous/dossier/b.html", $"<html><body><p>{Page(2)}</p></body></html>");
        Write("ignore.pdf", "%PDF");
        await using var host = await CollectorHost.StartAsync(await postgres.CreateDatabaseAsync(), _folder.FullName);
        await Until.TrueAsync("the first two are collected", () => host.Documents.Count == 2);

        Write("c.jsonl", Line(3) + "\n" + Line(4) + "\n");
        await Until.TrueAsync("the later ones are collected", () => host.Documents.Count >= 4);

        Assert.Equal(["a.txt", "c.jsonl@0", "c.jsonl@" + (Line(3).Length + 1), "sous/dossier/b.html"], Locations(host));
    }

    [Fact]
    public async Task A_file_that_changes_is_collected_again()
    {
        Write("a.txt", Page(1));
        await using var host = await CollectorHost.StartAsync(await postgres.CreateDatabaseAsync(), _folder.FullName);
        await Until.TrueAsync("the first version is collected", () => host.Documents.Count == 1);

        Write("a.txt", Page(1) + " Une correction a été apportée.");
        await Until.TrueAsync("the second version is collected", () => host.Documents.Count == 2);

        Assert.NotEqual(host.Documents[0].DocumentId, host.Documents[1].DocumentId);
    }

    [Fact]
    public async Task A_broker_that_fails_in_the_middle_loses_nothing_and_a_restart_goes_on_where_it_was()
    {
        Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 50).Select(Line)) + "\n");
        var database = await postgres.CreateDatabaseAsync();
        var seen = new HashSet<string?>();
        await using (var first = await CollectorHost.StartAsync(database, _folder.FullName, brokerTakes: 21))
        {
            await Until.TrueAsync("some are collected", () => first.Documents.Count == 21);
            seen.UnionWith(first.Documents.Select(document => document.Location));
        }

        await using var second = await CollectorHost.StartAsync(database, _folder.FullName);
        await Until.TrueAsync("the others are collected", () => seen.Union(second.Documents.Select(document => document.Location)).Count() == 50);
        Assert.Equal(30, second.Documents.Count);
    }

    [Fact]
    public async Task Of_two_replicas_one_collects_and_the_other_takes_over_when_it_ends()
    {
        Write("a.txt", Page(1));
        var database = await postgres.CreateDatabaseAsync();
        var first = await CollectorHost.StartAsync(database, _folder.FullName);
        await Until.TrueAsync("the first collects", () => first.Documents.Count == 1);
        await using var second = await CollectorHost.StartAsync(database, _folder.FullName);
        Write("b.txt", Page(2));
        await Until.TrueAsync("the first goes on", () => first.Documents.Count == 2);
        await first.DisposeAsync();

        Write("c.txt", Page(3));

        // The first may have ended before it noted that b.txt was out; then it goes out once more.
        await Until.TrueAsync("the second takes over", () => Locations(second).Contains("c.txt"));
        Assert.DoesNotContain("a.txt", Locations(second));
    }

    [Fact]
    public async Task A_replica_whose_database_connection_is_cut_takes_its_lease_again()
    {
        var database = await postgres.CreateDatabaseAsync();
        Write("a.txt", Page(1));
        await using var host = await CollectorHost.StartAsync(database, _folder.FullName);
        await Until.TrueAsync("it collects", () => host.Documents.Count == 1);

        await CutConnectionsAsync(database);
        Write("b.txt", Page(2));

        await Until.TrueAsync("it collects again", () => host.Documents.Any(document => document.Location == "b.txt"));
    }

    [Fact]
    public async Task What_cannot_be_used_is_published_as_rejected_with_its_reason_and_content()
    {
        Write("vide.txt", "");
        Write("menu.txt", "Accueil\nMonde\nSport\nContact\n");
        Write("mauvais.jsonl", "{\"text\": coupé\n");
        await using var host = await CollectorHost.StartAsync(await postgres.CreateDatabaseAsync(), _folder.FullName);

        await Until.TrueAsync("all three are published", () => host.Documents.Count == 3);

        Assert.All(host.Documents, document =>
        {
            Assert.False(string.IsNullOrWhiteSpace(document.RejectionReason));
            Assert.Empty(document.ArticleIds);
        });
        Assert.Equal(3, host.Documents.Select(document => document.DocumentId).Distinct().Count());
    }

    private static IEnumerable<string?> Locations(CollectorHost host) =>
        host.Documents.Select(document => document.Location).Order(StringComparer.Ordinal);

    private static string Page(int number) =>
        $"Sommet numéro {number} à Astana\n\nLes chefs d'État de l'Organisation de coopération de Shanghai se sont réunis jeudi à Astana pour "
        + $"parler de commerce et de transport. La réunion numéro {number} a duré deux jours et un communiqué commun a été publié à son issue.\n";

    private static string Line(int number) =>
        System.Text.Json.JsonSerializer.Serialize(new { title = $"Sommet {number}", body = Page(number) });

    private void Write(string path, string content)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        var whole = file.FullName + ".new";
        File.WriteAllText(whole, content);
        File.Move(whole, file.FullName, overwrite: true);
    }

    private static async Task CutConnectionsAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await using var command = source.CreateCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await command.ExecuteNonQueryAsync();
    }
}
