using Vigie.Text.Tables;

namespace Vigie.Text.Tests.Tables;

public sealed class EmbeddedRulesTests
{
    [Fact]
    public void Reads_the_rows_below_the_line_that_names_the_columns() =>
        Assert.Contains(EmbeddedRules.Read("flat/ago.tsv", "phrase", "where"), row => row.Required("phrase") == "ago" && row.Required("where") == "end");

    [Fact]
    public void A_missing_table_is_named()
    {
        var error = Assert.Throws<TableException>(() => EmbeddedRules.Table("flat/none.tsv"));

        Assert.Equal("Rules/flat/none.tsv", error.File);
    }

    [Fact]
    public void A_column_that_is_not_known_is_named_with_its_file()
    {
        var error = Assert.Throws<TableException>(() => EmbeddedRules.Read("flat/ago.tsv", "phrase"));

        Assert.Contains("Rules/flat/ago.tsv:1: column 'where'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_cell_is_named_with_its_file_and_line()
    {
        var table = Table.Parse("Rules/made-up.tsv", "word\tmonth\n# a comment\njanvier\tun\n");

        var error = Assert.Throws<TableException>(() => table.Rows[0].Integer("month", 0));

        Assert.StartsWith("Rules/made-up.tsv:3:", error.Message, StringComparison.Ordinal);
    }
}
