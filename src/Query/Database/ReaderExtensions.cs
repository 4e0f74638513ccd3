using Npgsql;

namespace Vigie.Query.Database;

internal static class ReaderExtensions
{
    /// <summary>All rows of a query.</summary>
    public static async Task<List<T>> ListAsync<T>(
        this NpgsqlDataSource database, Sql sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = sql.On(database);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>The column's value; the type's default when it is NULL.</summary>
    public static T? Maybe<T>(this NpgsqlDataReader reader, string column)
    {
        var ordinal = reader.GetOrdinal(column);
        return reader.IsDBNull(ordinal) ? default : reader.GetFieldValue<T>(ordinal);
    }

    /// <summary>The column's value, which is never NULL.</summary>
    public static T Get<T>(this NpgsqlDataReader reader, string column) => reader.GetFieldValue<T>(reader.GetOrdinal(column));
}
