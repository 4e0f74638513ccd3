using BenchmarkDotNet.Attributes;
using Vigie.Text;
using Vigie.Text.Catalogue;
using Vigie.Text.Topics;

namespace Vigie.Benchmarks.Catalogue;

/// <summary>Annotating one article of about 400 words with catalogues that hold ever more names; the article names none of the added ones.</summary>
[MemoryDiagnoser]
public class CatalogueSizes
{
    private const string Header = "id\ttype\tname\taliases\tacronyms\tkind\tcountry\tprominence\n";

    private readonly ArticleText _article = new(
        "Sommet d'Astana",
        string.Join('\n', Enumerable.Repeat(
            "Le président kazakh Kassym-Jomart Tokaïev a reçu mardi à Astana une délégation venue de Pékin pour parler du corridor médian. "
            + "La Chine et la Russie y sont représentées, de même que l'Organisation de coopération de Shanghai, dont le secrétaire général "
            + "a salué un projet attendu depuis 2013. Selon un communiqué, les travaux commenceront en mars prochain près d'Aktaou.", 7)),
        "fr",
        new VagueDate("2024-05-22", DatePrecision.Day));

    private ArticleAnnotator _annotator = null!;

    /// <summary>Names added to the shipped catalogue.</summary>
    [Params(0, 10_000, 100_000, 1_000_000)]
    public int Names { get; set; }

    /// <summary>Builds the annotator and prints what it keeps in memory.</summary>
    [GlobalSetup]
    public void Load()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        _annotator = new ArticleAnnotator(
            Catalog.Load([.. Files("catalogue"), new CatalogFile("added.tsv", Header + string.Concat(Enumerable.Range(0, Names).Select(Row)))]),
            TopicDefinitions.Load(Files("topics")));
        Console.WriteLine($"// {Names} names added: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB kept");
    }

    /// <summary>The whole annotation.</summary>
    [Benchmark]
    public ArticleFindings Annotate() => _annotator.Annotate(_article);

    private static IEnumerable<CatalogFile> Files(string folder) =>
        new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "seeds", folder)).EnumerateFiles("*.tsv")
            .Select(file => new CatalogFile(file.Name, File.ReadAllText(file.FullName)));

    // Two words of three syllables each, as names of people and firms have them.
    private static string Row(int number)
    {
        string[] syllables = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va"];
        var word = string.Concat(Enumerable.Range(0, 6).Select(i => syllables[(number >> (4 * i)) & 15]));
        return $"v-added-{number}\tperson\t{char.ToUpperInvariant(word[0])}{word[1..6]} {char.ToUpperInvariant(word[6])}{word[7..]}\t\t\t\t\t30\n";
    }
}
