using Vigie.Text.Catalogue;
using Vigie.Text.Tables;

namespace Vigie.Text.Tests.Catalogue;

public sealed class CatalogTests
{
    private const string Header = "id\ttype\tname\taliases\tacronyms\tkind\tcountry\tprominence\n";
    private const string China = "Q148\tplace\tChine\tRPC\t\tcountry\tCN\t90\n";
    private const string Xi = "Q15031\tperson\tXi Jinping\t\t\t\tCN\t75\n";
    private const string Tenures = "of\toffice\tstart\tend\tperson\tknown\tverified\n";

    [Fact]
    public void Reads_entities_with_the_Wikidata_id_that_their_id_is()
    {
        var catalogue = Load(Header + China + "v-baii\torganisation\tBanque asiatique\tBanque A|Banque B\tBAII\tbank\t\t66\n");

        Assert.Equal("Q148", catalogue.Find("Q148")?.Wikidata);
        var bank = catalogue.Find("v-baii");
        Assert.NotNull(bank);
        Assert.Null(bank.Wikidata);
        Assert.Equal(["Banque A", "Banque B"], bank.Aliases);
        Assert.Equal(["BAII"], bank.Acronyms);
    }

    [Theory]
    [InlineData("Q148\tplace\tChine\nQ148\tplace\tChine bis\n", 3, "already")]
    [InlineData("Q148\tcity\tChine\n", 2, "none of person, place")]
    [InlineData("Q148\tplace\t\n", 2, "'name' is empty")]
    [InlineData("Q148\tplace\tChine\t\t\t\t\t900\n", 2, "between 0 and 100")]
    [InlineData("# comment\n\nQ148\tplace\tChine\t\t\t\t\tmuch\n", 4, "whole number")]
    [InlineData("Q148\tplace\tChine\t\t\t\t\t90\tmore\n", 2, "9 cells")]
    public void Names_file_and_line_of_a_wrong_entity(string rows, int line, string problem)
    {
        var error = Assert.Throws<TableException>(() => Load(Header + rows));

        Assert.Equal(line, error.Line);
        Assert.StartsWith($"entities.tsv:{line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Q148\tpresident\t2013-03-14\t\tQ1\n", "does not exist: Q1")]
    [InlineData("Q9\tpresident\t2013-03-14\t\tQ15031\n", "does not exist: Q9")]
    [InlineData("Q148\tpresident\t2013\t2012-12\tQ15031\n", "before it starts")]
    [InlineData("Q148\tpresident\t14/03/2013\t\tQ15031\n", "not a year, month or day")]
    [InlineData("Q148\tpresident\t2013-03-14\t\tQ148\n", "not a person")]
    public void Names_file_and_line_of_a_wrong_tenure(string row, string problem)
    {
        var error = Assert.Throws<TableException>(() => Load(Header + China + Xi, Tenures + row));

        Assert.Equal(2, error.Line);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_file_whose_columns_it_does_not_know()
    {
        var error = Assert.Throws<TableException>(() => Load("nom\tpays\nChine\tCN\n"));

        Assert.Contains("first column 'nom'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_one_version_for_equal_content_in_any_order_of_files()
    {
        CatalogFile[] files = [new("a.tsv", Header + China), new("b.tsv", Header + Xi)];

        Assert.Equal(Catalog.Load(files).Version, Catalog.Load(files.Reverse()).Version);
        Assert.NotEqual(Catalog.Load(files).Version, Catalog.Load([files[0]]).Version);
    }

    private static Catalog Load(params string[] texts) =>
        Catalog.Load(texts.Select((text, i) => new CatalogFile(i == 0 ? "entities.tsv" : "tenures.tsv", text)));
}
