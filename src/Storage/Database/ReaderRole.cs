using Npgsql;

namespace Vigie.Storage.Database;

/// <summary>The role that the query service connects as: it sees everything and changes nothing.</summary>
internal static class ReaderRole
{
    public const string Name = "vigie_reader";

    private const string Ensure =
        $"""
        SELECT pg_advisory_xact_lock(hashtextextended('vigie.archive.reader', 0));
        DO $$
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Name}') THEN
                CREATE ROLE {Name} LOGIN;
            END IF;
        END $$;
        ALTER ROLE {Name} SET default_transaction_read_only = on;
        GRANT USAGE ON SCHEMA public TO {Name};
        GRANT SELECT ON ALL TABLES IN SCHEMA public TO {Name};
        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO {Name};
        """;

    public static async Task EnsureAsync(NpgsqlDataSource database, string password, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var ensure = new NpgsqlCommand(Ensure, connection, transaction))
            await ensure.ExecuteNonQueryAsync(cancellationToken);

        // ALTER ROLE takes no parameters; format() quotes the password as a literal.
        await using var quote = new NpgsqlCommand($"SELECT format('ALTER ROLE {Name} LOGIN PASSWORD %L', $1)", connection, transaction);
        quote.Parameters.AddWithValue(password);
        var statement = (string)(await quote.ExecuteScalarAsync(cancellationToken))!;
        await using (var alter = new NpgsqlCommand(statement, connection, transaction))
            await alter.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
