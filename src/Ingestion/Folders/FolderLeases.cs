using Npgsql;

namespace Vigie.Ingestion.Folders;

/// <summary>Gives out folders, each to one replica at a time.</summary>
internal sealed class FolderLeases(string database) : IAsyncDisposable
{
    // Without a pool, so that a lease ends with its connection: a pooled one keeps its locks until it is used again.
    private readonly NpgsqlDataSource _connections =
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);

    /// <summary>The lease of a folder; null while another replica has it.</summary>
    public async Task<FolderLease?> TryTakeAsync(string folder, CancellationToken cancellationToken)
    {
        var connection = await _connections.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", connection);
        command.Parameters.AddWithValue(folder);
        if (await command.ExecuteScalarAsync(cancellationToken) is true)
            return new FolderLease(connection, folder);

        await connection.DisposeAsync();
        return null;
    }

    public ValueTask DisposeAsync() => _connections.DisposeAsync();
}
