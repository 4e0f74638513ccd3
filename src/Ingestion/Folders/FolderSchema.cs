using Npgsql;

namespace Vigie.Ingestion.Folders;

/// <summary>The table in which ingestion remembers what it has read. It has a database of its own; no other service looks there.</summary>
internal static class FolderSchema
{
    // Several replicas may start at once, and CREATE TABLE IF NOT EXISTS alone can collide.
    private const string Create =
        """
        BEGIN;
        SELECT pg_advisory_xact_lock(hashtextextended('vigie.ingestion.schema', 0));
        CREATE TABLE IF NOT EXISTS collected_files (
            folder   text        NOT NULL,
            path     text        NOT NULL,
            length   bigint      NOT NULL,
            modified timestamptz NOT NULL,
            position bigint      NOT NULL,
            PRIMARY KEY (folder, path)
        );
        COMMIT;
        """;

    public static async Task CreateAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Create);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
