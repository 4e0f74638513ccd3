using Npgsql;

namespace Vigie.Storage.Database;

/// <summary>A table as it is written: its columns, and what each holds of a row.</summary>
internal sealed class Table<TRow>(string name, IReadOnlyList<Column<TRow>> columns)
{
    private readonly string _copy = $"COPY {name} ({string.Join(", ", columns.Select(column => column.Name))}) FROM STDIN (FORMAT binary)";

    /// <summary>Adds rows that are known not to be there.</summary>
    public async Task CopyAsync(NpgsqlConnection connection, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;

        await using var import = await connection.BeginBinaryImportAsync(_copy, cancellationToken);
        foreach (var row in rows)
        {
            await import.StartRowAsync(cancellationToken);
            foreach (var column in columns)
                await import.WriteAsync(column.Value(row) ?? DBNull.Value, column.Type, cancellationToken);
        }

        await import.CompleteAsync(cancellationToken);
    }

    /// <summary>Sets all columns of the row that has the same values in <paramref name="key"/>.</summary>
    public NpgsqlBatchCommand Update(TRow row, params string[] key)
    {
        var places = columns.Select((column, i) => (column.Name, Place: $"${i + 1}")).ToLookup(place => key.Contains(place.Name, StringComparer.Ordinal));
        var command = new NpgsqlBatchCommand(
            $"""
            UPDATE {name}
            SET    {string.Join(", ", places[false].Select(place => $"{place.Name} = {place.Place}"))}
            WHERE  {string.Join(" AND ", places[true].Select(place => $"{place.Name} = {place.Place}"))}
            """);
        foreach (var column in columns)
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = column.Type, Value = column.Value(row) ?? DBNull.Value });
        return command;
    }
}
