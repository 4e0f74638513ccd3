using Vigie.Contracts;
using Vigie.Testing;

namespace Vigie.Ingestion.Tests.Imports;

[Collection(PostgresCollection.Name)]
public sealed class PathTests(PostgresServer postgres) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vigie-import-");

    private string Allowed => Path.Combine(_folder.FullName, "allowed");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_in_an_allowed_folder_is_imported_wherever_in_it_links_lead()
    {
        Write("allowed/2026/a.ndjson", ImportSamples.Ndjson(12));
        Directory.CreateSymbolicLink(Path.Combine(Allowed, "dernier"), "2026");
        await using var host = await StartAsync();

        var direct = await ImportAsync(host, Path.Combine(Allowed, "2026", "a.ndjson"));
        var linked = await ImportAsync(host, Path.Combine(Allowed, "dernier", "..", "dernier", "a.ndjson"));

        Assert.Equal((ImportState.Finished, 12), (direct.State, direct.Documents));
        Assert.Equal((ImportState.Finished, 12), (linked.State, linked.Documents));
        Assert.Equal(Path.Combine(Allowed, "2026", "a.ndjson") + "@0", host.Documents.Select(document => document.Location).Min(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("secret/a.ndjson", "none of the folders")]
    [InlineData("allowed/../secret/a.ndjson", "none of the folders")]
    [InlineData("allowed-not/a.ndjson", "none of the folders")]
    [InlineData("allowed/lien", "leads out of the folders")]
    [InlineData("allowed/dossier/a.ndjson", "leads out of the folders")]
    [InlineData("allowed/relatif/../a.ndjson", "cannot be read")]
    [InlineData("allowed/boucle", "too many links")]
    [InlineData("allowed/vide", "is a folder")]
    [InlineData("allowed/rien.ndjson", "cannot be read")]
    public async Task A_path_that_leads_elsewhere_is_refused(string path, string reason)
    {
        Write("secret/a.ndjson", ImportSamples.Ndjson(1));
        Write("allowed-not/a.ndjson", ImportSamples.Ndjson(1));
        Directory.CreateDirectory(Path.Combine(Allowed, "vide"));
        File.CreateSymbolicLink(Path.Combine(Allowed, "lien"), Path.Combine(_folder.FullName, "secret", "a.ndjson"));
        Directory.CreateSymbolicLink(Path.Combine(Allowed, "dossier"), "../secret");
        Directory.CreateSymbolicLink(Path.Combine(Allowed, "relatif"), "../secret");
        File.CreateSymbolicLink(Path.Combine(Allowed, "boucle"), "boucle");
        await using var host = await StartAsync();

        var end = await ImportAsync(host, Path.Combine(_folder.FullName, path));

        Assert.Equal(ImportState.Failed, end.State);
        Assert.Contains(reason, end.Reason, StringComparison.Ordinal);
        Assert.Empty(host.Documents);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("a.ndjson")]
    public async Task Without_allowed_folders_no_path_is(string path)
    {
        await using var host = await ImportHost.StartAsync(await postgres.CreateDatabaseAsync());

        var end = await ImportAsync(host, path);

        Assert.Equal(ImportState.Failed, end.State);
        Assert.Contains("Imports:AllowedPaths", end.Reason, StringComparison.Ordinal);
    }

    private static Task<ImportProgressed> ImportAsync(ImportHost host, string path) =>
        host.ImportAsync(ImportHost.Request(ImportFormat.Ndjson) with { Path = path });

    private async Task<ImportHost> StartAsync() =>
        await ImportHost.StartAsync(await postgres.CreateDatabaseAsync(), ("Imports:AllowedPaths:0", Allowed));

    private void Write(string path, byte[] content)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllBytes(file.FullName, content);
    }
}
