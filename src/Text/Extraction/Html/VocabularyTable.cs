using Vigie.Text.Rules;

namespace Vigie.Text.Extraction.Html;

/// <summary>Loads <c>Rules/html/vocabulary.tsv</c>.</summary>
internal static class VocabularyTable
{
    public static IReadOnlyList<(string Name, NodeMarks Mark, string Match)> Load() =>
        [.. RuleTable.Read("html/vocabulary.tsv", 3).Select(Parse)];

    private static (string Name, NodeMarks Mark, string Match) Parse(RuleRow row)
    {
        if (!Enum.TryParse<NodeMarks>(row[1], ignoreCase: true, out var mark))
            throw row.Error($"no such mark: {row[1]}");
        if (row[2] is not ("word" or "prefix" or "part"))
            throw row.Error($"word, prefix or part expected, not {row[2]}");
        return (row[0], mark, row[2]);
    }
}
