namespace Vigie.Text.Tables;

/// <summary>A file of tab-separated values whose first line names the columns; <c>#</c> opens a comment line.</summary>
internal sealed class Table
{
    private readonly string[] _columns;

    private Table(string file, string[] columns)
    {
        File = file;
        _columns = columns;
    }

    public string File { get; }

    public IReadOnlyList<string> Columns => _columns;

    public IReadOnlyList<TableRow> Rows { get; private set; } = [];

    public static Table Parse(string file, string text)
    {
        Table? table = null;
        var rows = new List<TableRow>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || line[0] == '#')
                continue;
            var cells = line.ToString().Split('\t');
            if (table is null)
                table = new Table(file, cells);
            else if (cells.Length > table._columns.Length)
                throw new TableException(file, number, $"{cells.Length} cells, but the header has {table._columns.Length}");
            else
                rows.Add(new TableRow(table, number, cells));
        }

        if (table is null)
            throw new TableException(file, 1, "no header line");
        table.Rows = rows;
        return table;
    }

    /// <summary>Fails unless the columns are the given ones; those that end in <c>?</c> may be missing.</summary>
    public Table Expecting(params ReadOnlySpan<string> columns)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var name = column.TrimEnd('?');
            known.Add(name);
            if (name == column && Index(name) < 0)
                throw new TableException(File, 1, $"column '{name}' is missing");
        }

        foreach (var column in _columns)
        {
            if (!known.Contains(column))
                throw new TableException(File, 1, $"column '{column}' is not known here");
        }

        return this;
    }

    internal int Index(string column) => Array.IndexOf(_columns, column);
}
