using System.Globalization;

namespace Vigie.Text.Tables;

/// <summary>One line of a <see cref="Table"/>.</summary>
internal sealed class TableRow(Table table, int line, string[] cells)
{
    public string File => table.File;

    public int Line => line;

    /// <summary>The cell, trimmed; empty when the row or the file does not have it.</summary>
    public string this[string column] =>
        table.Index(column) is var index && index >= 0 && index < cells.Length ? cells[index].Trim() : "";

    public string Required(string column) =>
        this[column] is { Length: > 0 } value ? value : throw Error($"'{column}' is empty");

    public string? Optional(string column) => this[column] is { Length: > 0 } value ? value : null;

    /// <summary>The items of a cell, which are separated by <c>|</c>.</summary>
    public string[] List(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public int Integer(string column, int missing)
    {
        if (Optional(column) is not { } value)
            return missing;
        return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Error($"'{column}' is not a whole number: {value}");
    }

    public double Number(string column, double missing)
    {
        if (Optional(column) is not { } value)
            return missing;
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Error($"'{column}' is not a number: {value}");
    }

    /// <summary>A value of an enumeration, written in lower case with hyphens or underscores between words.</summary>
    public T Choice<T>(string column)
        where T : struct, Enum
    {
        var written = Required(column);
        var name = written.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return Enum.TryParse<T>(name, ignoreCase: true, out var value) && !char.IsAsciiDigit(name[0])
            ? value
            : throw Error($"'{column}' is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}: {written}");
    }

    public TableException Error(string problem) => new(File, line, problem);
}
