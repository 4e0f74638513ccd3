using Vigie.Text.Events;
using Vigie.Text.Tables;

namespace Vigie.Text.Tests.Events;

public sealed class EventSenseTests
{
    [Fact]
    public void Has_at_least_400_senses() => Assert.True(EventCodebook.French.Count >= 400, $"{EventCodebook.French.Count} senses");

    [Theory]
    [InlineData("verbs")]
    [InlineData("nouns")]
    public void Reads_the_example_of_each_sense(string table)
    {
        var wrong = new List<string>();
        foreach (var row in FrenchRules.Table($"events/{table}.tsv").Rows)
        {
            var expected = $"{row["kind"]} {row["event"]}{(row["event"].Contains(' ', StringComparison.Ordinal) ? "" : " occurred")}";

            var found = EventNotation.Read(row["example"]).Where(read => read.Rule.StartsWith($"event.{row["kind"]}.{row["head"].Replace(' ', '-')}", StringComparison.Ordinal))
                .Select(Written).ToList();

            if (!found.Contains(expected))
                wrong.Add($"{row.File}:{row.Line}: {row["example"]} expected {expected}, found {string.Join(" | ", EventNotation.Read(row["example"]).Select(read => $"{Written(read)} by {read.Rule}"))}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n{string.Join('\n', wrong)}");
    }

    private static string Written(FoundEvent found) => $"{found.Kind} {EventNotation.Sides(found)} {EventNotation.Modality(found)}";
}
