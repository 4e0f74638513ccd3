using Xunit.Abstractions;

namespace Vigie.Text.Tests.Speech;

/// <summary>Scores quotes on passages of our own that were written before the rules were mended for them.</summary>
public sealed class QuoteGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("fr/quotes-second.tsv", 0.95, 0.95)]
    [InlineData("fr/quotes-third.tsv", 0.95, 0.95)]
    public void Finds_the_gold_quotes(string table, double leastRecall, double leastPrecision)
    {
        var score = new QuoteScore();

        foreach (var (marked, speakers) in CaseTable.Rows(table).Select(row => row.Split('\t')).Select(cells => (cells[0], cells[1])))
            score.Add(marked, speakers);

        foreach (var line in score.Report())
            output.WriteLine(line);
        Assert.True(score.Recall >= leastRecall && score.Precision >= leastPrecision, string.Join('\n', score.Report()));
    }
}
