using Vigie.Text.Tables;

namespace Vigie.Text.Extraction.Html;

/// <summary>Loads <c>Rules/html/vocabulary.tsv</c>.</summary>
internal static class VocabularyTable
{
    public static IReadOnlyList<(string Name, NodeMarks Mark, string Match)> Load() =>
        [.. EmbeddedRules.Read("html/vocabulary.tsv", "name", "mark", "match").Select(Parse)];

    private static (string Name, NodeMarks Mark, string Match) Parse(TableRow row)
    {
        if (row["match"] is not ("word" or "prefix" or "part"))
            throw row.Error($"word, prefix or part expected, not {row["match"]}");
        return (row.Required("name"), row.Choice<NodeMarks>("mark"), row["match"]);
    }
}
