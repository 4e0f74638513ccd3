using System.Reflection;

namespace Vigie.Text.Rules;

/// <summary>Reads the tab-separated tables that are embedded in this assembly.</summary>
internal static class RuleTable
{
    private static readonly Assembly Library = typeof(RuleTable).Assembly;

    /// <summary>The rows of <c>Rules/<paramref name="name"/></c> without comments and blank lines.</summary>
    /// <exception cref="InvalidDataException">A row has fewer than <paramref name="columns"/> columns.</exception>
    public static IEnumerable<RuleRow> Read(string name, int columns)
    {
        using var stream = Library.GetManifestResourceStream("Rules/" + name)
            ?? throw new InvalidDataException($"Rules/{name} is not embedded in {Library.GetName().Name}.");
        using var reader = new StreamReader(stream);

        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;

            var row = new RuleRow(name, number, line.Split('\t'));
            if (row.Cells.Length < columns || Array.Exists(row.Cells, string.IsNullOrWhiteSpace))
                throw row.Error($"{columns} filled columns expected");
            yield return row;
        }
    }
}

/// <summary>One row of a table, with where it stands.</summary>
internal sealed record RuleRow(string File, int Line, string[] Cells)
{
    public string this[int column] => Cells[column];

    public InvalidDataException Error(string message) => new($"Rules/{File}({Line}): {message}");
}
