using Npgsql;
using NpgsqlTypes;

namespace Vigie.Ingestion.Folders;

/// <summary>
/// The right of one replica to collect one folder, and the record of how far it got. Both live on one database connection:
/// when the replica dies the database gives the lease to another, and a replica that lost the connection cannot save.
/// </summary>
internal sealed class FolderLease(NpgsqlConnection connection, string folder) : IAsyncDisposable
{
    /// <summary>How far each file of the folder was read, and which state of the file that was.</summary>
    public async Task<Dictionary<string, ReadMark>> LoadAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT path, length, modified, position FROM collected_files WHERE folder = $1", connection);
        command.Parameters.AddWithValue(folder);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var marks = new Dictionary<string, ReadMark>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
            marks[rows.GetString(0)] = new ReadMark(rows.GetInt64(1), rows.GetFieldValue<DateTimeOffset>(2), rows.GetInt64(3));
        return marks;
    }

    public async Task SaveAsync(IReadOnlyCollection<FolderItem> items, CancellationToken cancellationToken)
    {
        var last = items.GroupBy(item => item.File.Path, StringComparer.Ordinal).Select(group => group.Last()).ToList();
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO collected_files (folder, path, length, modified, position)
            SELECT $1, * FROM unnest($2, $3, $4, $5)
            ON CONFLICT (folder, path) DO UPDATE
            SET length = excluded.length, modified = excluded.modified, position = excluded.position
            """,
            connection);
        command.Parameters.AddWithValue(folder);
        command.Parameters.AddWithValue(last.ConvertAll(item => item.File.Path));
        command.Parameters.AddWithValue(last.ConvertAll(item => item.File.Length));
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.TimestampTz, last.ConvertAll(item => item.File.Modified));
        command.Parameters.AddWithValue(last.ConvertAll(item => item.Position));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // The lock ends with the session.
    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
