namespace Vigie.Text.Tables;

/// <summary>A data file that cannot be used as it is; the message names the file and the line.</summary>
public sealed class TableException(string file, int line, string problem) : Exception($"{file}:{line}: {problem}")
{
    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>The line, from 1.</summary>
    public int Line => line;
}
