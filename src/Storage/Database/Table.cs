using Npgsql;

namespace Vigie.Storage.Database;

/// <summary>A table as it is written: its columns, and what each holds of a row.</summary>
internal sealed class Table<TRow>(string name, IReadOnlyList<Column<TRow>> columns)
{
    private readonly string _columns = string.Join(", ", columns.Select(column => column.Name));

    /// <summary>Adds rows that are known not to be there.</summary>
    public async Task CopyAsync(NpgsqlConnection connection, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;

        await using var import = await connection.BeginBinaryImportAsync(
            $"COPY {name} ({_columns}) FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var row in rows)
        {
            await import.StartRowAsync(cancellationToken);
            foreach (var column in columns)
                await import.WriteAsync(column.Value(row) ?? DBNull.Value, column.Type, cancellationToken);
        }

        await import.CompleteAsync(cancellationToken);
    }

    /// <summary>Adds a row unless one with its key is there.</summary>
    public NpgsqlBatchCommand InsertIfMissing(TRow row)
    {
        var places = string.Join(", ", columns.Select((_, i) => $"${i + 1}"));
        return WithValues(row, $"INSERT INTO {name} ({_columns}) VALUES ({places}) ON CONFLICT DO NOTHING");
    }

    /// <summary>Sets all columns of the row that has the same values in <paramref name="key"/>.</summary>
    public NpgsqlBatchCommand Update(TRow row, params string[] key)
    {
        var places = columns.Select((column, i) => (column.Name, Place: $"${i + 1}")).ToLookup(place => key.Contains(place.Name, StringComparer.Ordinal));
        return WithValues(
            row,
            $"""
            UPDATE {name}
            SET    {string.Join(", ", places[false].Select(place => $"{place.Name} = {place.Place}"))}
            WHERE  {string.Join(" AND ", places[true].Select(place => $"{place.Name} = {place.Place}"))}
            """);
    }

    private NpgsqlBatchCommand WithValues(TRow row, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var column in columns)
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = column.Type, Value = column.Value(row) ?? DBNull.Value });
        return command;
    }
}
