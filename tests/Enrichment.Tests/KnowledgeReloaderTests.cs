using Vigie.Enrichment.Knowledge;
using Vigie.Testing;

namespace Vigie.Enrichment.Tests;

public sealed class KnowledgeReloaderTests : IDisposable
{
    private const string Header = "id\ttype\tname\n";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vigie-knowledge-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Takes_changed_files_without_a_restart_and_keeps_what_it_has_while_they_hold_a_mistake()
    {
        WriteCatalogue("v-a\torganisation\tBanque A");
        File.WriteAllText(Path.Combine(Sub("topics"), "names.tsv"), "id\tname\nvigie:finance\tFinance\n");
        var knowledge = new CurrentKnowledge(new KnowledgeOptions { Catalogue = Folder("catalogue"), Topics = Folder("topics") });
        var first = knowledge.Value;
        using var log = new RecordedLog();
        using var reloader = new KnowledgeReloader(knowledge, TimeProvider.System, log.CreateLogger<KnowledgeReloader>());
        await reloader.StartAsync(CancellationToken.None);

        WriteCatalogue("v-a\torganisation\tBanque A\nv-a\torganisation\tBanque B");
        await Until.TrueAsync(Deadline, "the mistake is reported", () => Task.FromResult(log.Lines.Any(line => line.Contains("entities.tsv:3", StringComparison.Ordinal))));
        Assert.Same(first, knowledge.Value);

        WriteCatalogue("v-a\torganisation\tBanque A\nv-b\torganisation\tBanque B");
        await Until.TrueAsync(Deadline, "the mended files are read", () => Task.FromResult(knowledge.Value != first));
        Assert.NotEqual(first.Version, knowledge.Value.Version);
        await reloader.StopAsync(CancellationToken.None);
    }

    private void WriteCatalogue(string rows) => File.WriteAllText(Path.Combine(Sub("catalogue"), "entities.tsv"), Header + rows + "\n");

    private KnowledgeOptions.KnowledgeFolder Folder(string name) => new() { Path = Sub(name) };

    private string Sub(string name) => _folder.CreateSubdirectory(name).FullName;
}
