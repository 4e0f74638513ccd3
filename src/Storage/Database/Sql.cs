using Npgsql;

namespace Vigie.Storage.Database;

/// <summary>Statements with positional parameters, sent together in one round trip.</summary>
internal static class Sql
{
    // The values are no array, because an only one that is an array itself would be taken for all of them.
    public static NpgsqlBatchCommand Command(string sql, params List<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    public static async Task ExecuteAsync(
        this NpgsqlConnection connection, IEnumerable<NpgsqlBatchCommand> commands, CancellationToken cancellationToken)
    {
        await using var batch = connection.Batch(commands);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The rows of the last statement; those before it must be queries, too.</summary>
    public static async Task<List<T>> ReadAsync<T>(
        this NpgsqlConnection connection,
        Func<NpgsqlDataReader, T> read,
        IReadOnlyCollection<NpgsqlBatchCommand> commands,
        CancellationToken cancellationToken)
    {
        await using var batch = connection.Batch(commands);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        for (var i = 1; i < commands.Count; i++)
            await reader.NextResultAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    private static NpgsqlBatch Batch(this NpgsqlConnection connection, IEnumerable<NpgsqlBatchCommand> commands)
    {
        var batch = connection.CreateBatch();
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
        return batch;
    }
}
