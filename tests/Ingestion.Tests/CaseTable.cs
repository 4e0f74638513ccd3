namespace Vigie.Ingestion.Tests;

/// <summary>Rows of <c>tests/Ingestion.Tests/Cases</c>: columns separated by tabs, <c>#</c> opens a comment line.</summary>
internal static class CaseTable
{
    public static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", path)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
