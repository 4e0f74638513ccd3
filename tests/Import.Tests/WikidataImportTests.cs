using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Vigie.Text.Catalogue;

namespace Vigie.Import.Tests;

public sealed class WikidataImportTests : IDisposable
{
    private const string Header = "id\ttype\tname\taliases\tacronyms\tkind\tcountry\tprominence";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vigie-import-");

    public WikidataImportTests() =>
        File.WriteAllText(Path.Combine(Folder, "countries.tsv"), Header + "\nQ148\tplace\tChine\t\t\tcountry\tCN\t90\n");

    private string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Writes_wanted_entities_in_the_form_of_the_catalogue()
    {
        var code = Import(
            Entity("Q1", "Banque des ports", "Ports Bank", ["BDP", "banque portuaire", "banque"], "Q22687", ("P17", "Q148"), sitelinks: 31),
            Entity("Q2", "Wen Daming", "Wen Daming", [], "Q5", ("P27", "Q148"), sitelinks: 7));

        Assert.Equal(0, code);
        Assert.Equal(
            [
                "Q1\torganisation\tBanque des ports\tbanque portuaire|Ports Bank\tBDP\tbank\tCN\t50",
                "Q2\tperson\tWen Daming\t\t\t\tCN\t38",
            ],
            Rows());
    }

    [Fact]
    public void Leaves_out_other_classes_little_known_entities_those_without_a_name_and_those_that_the_catalogue_has()
    {
        Import(
            Entity("Q3", "Un tableau", "A painting", [], "Q3305213", null, sitelinks: 40),
            Entity("Q4", "Ville obscure", "Obscure", [], "Q515", null, sitelinks: 1),
            Entity("Q5000", null, null, [], "Q515", null, sitelinks: 40),
            Entity("Q148", "Chine", "China", [], "Q515", null, sitelinks: 300));

        Assert.Empty(Rows());
    }

    [Fact]
    public void Reads_a_compressed_dump_and_its_result_loads_beside_the_catalogue()
    {
        var dump = Path.Combine(Folder, "dump.json.gz");
        using (var gzip = new GZipStream(File.Create(dump), CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(Dump(Entity("Q6", "Port Neuf", null, [], "Q44782", ("P17", "Q148"), sitelinks: 12))));

        Assert.Equal(0, Run(dump));

        var catalogue = Catalog.Load(_folder.EnumerateFiles("*.tsv").Select(file => new CatalogFile(file.Name, File.ReadAllText(file.FullName))));
        Assert.Equal("Port Neuf", catalogue.Find("Q6")?.Name);
        Assert.Equal("Q6", catalogue.Find("Q6")?.Wikidata);
    }

    [Fact]
    public void Tells_the_line_that_cannot_be_read_and_takes_the_others()
    {
        var errors = new StringWriter();
        var dump = Path.Combine(Folder, "dump.json");
        File.WriteAllText(dump, $"[\n{{\"id\": \n{Entity("Q2", "Wen Daming", null, [], "Q5", null, sitelinks: 9)},\n]\n");

        Assert.Equal(1, Run(dump, errors));

        Assert.Contains("line 2 ", errors.ToString(), StringComparison.Ordinal);
        Assert.Single(Rows());
    }

    [Fact]
    public void A_dump_that_is_not_there_is_an_error_and_writes_nothing()
    {
        var errors = new StringWriter();

        Assert.Equal(2, Run(Path.Combine(Folder, "missing.json"), errors));

        Assert.Contains("missing.json", errors.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Output));
    }

    private string Output => Path.Combine(Folder, "wikidata.tsv");

    private int Import(params string[] entities)
    {
        var dump = Path.Combine(Folder, "dump.json");
        File.WriteAllText(dump, Dump(entities));
        return Run(dump);
    }

    private int Run(string dump, TextWriter? errors = null) => Wikidata.WikidataCommand.Create()
        .Parse(["--in", dump, "--out", Output, "--catalogue", Folder])
        .Invoke(new() { Error = errors ?? TextWriter.Null });

    private string[] Rows() => [.. File.ReadAllLines(Output).Where(line => line[0] != '#').Skip(1)];

    private static string Dump(params string[] entities) => $"[\n{string.Join(",\n", entities)}\n]\n";

    private static string Entity(
        string id, string? french, string? english, string[] aliases, string type, (string Property, string Value)? country, int sitelinks)
    {
        var labels = new JsonObject();
        foreach (var (language, name) in new[] { ("fr", french), ("en", english) }.Where(label => label.Item2 is not null))
            labels[language] = Text(language, name!);
        var claims = new JsonObject { ["P31"] = Statements(type) };
        if (country is { } place)
            claims[place.Property] = Statements(place.Value);
        return new JsonObject
        {
            ["type"] = "item",
            ["id"] = id,
            ["labels"] = labels,
            ["aliases"] = new JsonObject { ["fr"] = new JsonArray([.. aliases.Select(alias => Text("fr", alias))]) },
            ["claims"] = claims,
            ["sitelinks"] = new JsonObject(Enumerable.Range(0, sitelinks).Select(i => KeyValuePair.Create($"w{i}wiki", (JsonNode?)"x"))),
        }.ToJsonString();
    }

    private static JsonObject Text(string language, string value) => new JsonObject { ["language"] = language, ["value"] = value };

    private static JsonArray Statements(string target) =>
    [
        new JsonObject
        {
            ["mainsnak"] = new JsonObject { ["datavalue"] = new JsonObject { ["value"] = new JsonObject { ["id"] = target } } },
            ["rank"] = "normal",
        },
    ];
}
