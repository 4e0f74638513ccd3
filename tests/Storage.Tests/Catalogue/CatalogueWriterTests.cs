using Vigie.Storage.Catalogue;
using Vigie.Testing;
using Vigie.Text.Catalogue;
using static Vigie.Storage.Tests.Samples;

namespace Vigie.Storage.Tests.Catalogue;

[Collection(PostgresCollection.Name)]
public sealed class CatalogueWriterTests(PostgresServer server)
{
    [Fact]
    public async Task The_catalogue_is_written_once_and_again_when_it_changes()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var first = Catalogue("Organisation de coopération de Shanghai", "Shanghai Cooperation Organisation");
        var second = Catalogue("Organisation de coopération de Shanghai", "Organisation de Shanghai");

        Assert.True(await CatalogueWriter.WriteAsync(archive.Database, first, CancellationToken.None));
        Assert.False(await CatalogueWriter.WriteAsync(archive.Database, first, CancellationToken.None));
        Assert.True(await CatalogueWriter.WriteAsync(archive.Database, second, CancellationToken.None));

        Assert.Equal(
            "OCS, Organisation de Shanghai, Organisation de coopération de Shanghai",
            await archive.ScalarAsync<string>("""SELECT string_agg(name, ', ' ORDER BY name COLLATE "C") FROM entity_names"""));
        Assert.Equal(second.Version, await archive.ScalarAsync<string>("SELECT version FROM catalogue_state"));
    }

    [Fact]
    public async Task It_completes_an_entity_that_an_article_made_known()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        await archive.WriteAsync(Article("a", annotations: Annotations("Q485207")));

        await CatalogueWriter.WriteAsync(archive.Database, Catalogue("Organisation de coopération de Shanghai", "OCS de Shanghai"), CancellationToken.None);

        Assert.Equal("Organisation de coopération de Shanghai", await archive.ScalarAsync<string>("SELECT name FROM entities"));
        Assert.Equal(1L, await archive.ScalarAsync<long>("SELECT count(*) FROM article_entities WHERE entity_id = 'Q485207'"));
    }

    [Fact]
    public async Task A_provisional_entity_that_joins_it_is_provisional_no_more()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var annotations = Annotations("Q485207");
        await archive.WriteAsync(Article("a", annotations: annotations with { Entities = [annotations.Entities[0] with { Provisional = true }] }));

        await CatalogueWriter.WriteAsync(archive.Database, Catalogue("Organisation de coopération de Shanghai", "OCS de Shanghai"), CancellationToken.None);

        Assert.False(await archive.ScalarAsync<bool>("SELECT provisional FROM entities WHERE id = 'Q485207'"));
    }

    [Fact]
    public async Task Replicas_that_start_together_write_it_once()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var catalogue = Catalogue("Organisation de coopération de Shanghai", "OCS de Shanghai");

        var written = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => CatalogueWriter.WriteAsync(archive.Database, catalogue, CancellationToken.None)));

        Assert.Single(written, true);
    }

    [Fact]
    public async Task The_catalogue_of_a_new_installation_is_written_whole()
    {
        await using var archive = await TestArchive.CreateAsync(server);
        var catalogue = CatalogueFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds", "catalogue"));

        await CatalogueWriter.WriteAsync(archive.Database, catalogue, CancellationToken.None);

        Assert.Equal(catalogue.Entities.Count, (int)await archive.ScalarAsync<long>("SELECT count(*) FROM entities"));
        Assert.Equal("place country RU", await archive.ScalarAsync<string>("SELECT concat_ws(' ', type, kind, country) FROM entities WHERE id = 'Q159'"));
    }

    private static Catalog Catalogue(string name, string alias) => Catalog.Load(
        [new CatalogFile("organisations.tsv", $"id\ttype\tname\taliases\tacronyms\tkind\nQ485207\torganisation\t{name}\t{alias}\tOCS\talliance\n")]);
}
