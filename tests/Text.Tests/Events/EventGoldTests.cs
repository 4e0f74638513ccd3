using Xunit.Abstractions;

namespace Vigie.Text.Tests.Events;

/// <summary>Scores the extractor on sentences of our own, by triples of type, actor and target.</summary>
public sealed class EventGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("fr/events-known.tsv", 0.85, 0.10)]
    [InlineData("fr/events-unseen.tsv", 0.85, 0.10)]
    [InlineData("fr/events-heldout.tsv", 0.85, 0.10)]
    [InlineData("fr/events-second.tsv", 0.85, 0.10)]
    [InlineData("fr/events-third.tsv", 0.85, 0.10)]
    public void Finds_the_gold_events(string table, double leastF1, double mostExtra)
    {
        var score = new EventScore();

        foreach (var cells in CaseTable.Rows(table).Select(row => row.Split('\t')))
            score.Add(cells[0], cells[1], cells[2], EventNotation.Read(cells[1]));

        foreach (var line in score.Report())
            output.WriteLine(line);
        Assert.True(score.F1 >= leastF1 && score.Extra <= mostExtra, string.Join('\n', score.Report()));
    }
}
