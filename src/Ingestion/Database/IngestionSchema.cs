using Npgsql;

namespace Vigie.Ingestion.Database;

/// <summary>Ingestion's tables, made by the first who needs them.</summary>
internal sealed class IngestionSchema(NpgsqlDataSource database)
{
    // Several replicas may start at once, and CREATE TABLE IF NOT EXISTS alone can collide.
    private const string Turn = "SELECT pg_advisory_xact_lock(hashtextextended('vigie.ingestion.schema', 0));";

    private volatile bool _ready;

    /// <summary>Ends when the tables are there; throws when the database cannot be reached.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_ready)
            return;
        await using var command = database.CreateCommand($"BEGIN; {Turn} {Script()} COMMIT;");
        await command.ExecuteNonQueryAsync(cancellationToken);
        _ready = true;
    }

    private static string Script()
    {
        using var stream = typeof(IngestionSchema).Assembly.GetManifestResourceStream("Schema.sql")
            ?? throw new InvalidOperationException("Schema.sql is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
