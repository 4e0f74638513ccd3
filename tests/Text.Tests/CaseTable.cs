namespace Vigie.Text.Tests;

/// <summary>Rows of <c>tests/Text.Tests/Cases</c>: columns separated by tabs, <c>#</c> opens a comment line.</summary>
internal static class CaseTable
{
    public static TheoryData<string> Lines(string path)
    {
        var data = new TheoryData<string>();
        foreach (var line in Rows(path))
            data.Add(line);
        return data;
    }

    public static TheoryData<string, string> Pairs(string path)
    {
        var data = new TheoryData<string, string>();
        foreach (var cells in Rows(path).Select(row => row.Split('\t')))
            data.Add(cells[0], cells[1]);
        return data;
    }

    public static IEnumerable<string> Rows(string path) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", path)).Where(line => line.Length > 0 && line[0] != '#');
}
