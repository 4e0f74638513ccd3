using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Vigie.Archive;

/// <summary>Brings a database to the schema that this version of the code works with.</summary>
public static class ArchiveSchema
{
    /// <summary>Applies the migrations that the database does not have yet. Several processes may do so at once: one works, the others wait.</summary>
    public static async Task MigrateAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        // EF Core takes a lock of its own, but on a table that it may first have to create, and two creations collide.
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var turn = await connection.BeginTransactionAsync(cancellationToken);
        await using var wait = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtextextended('vigie.archive.schema', 0))", connection, turn);
        wait.CommandTimeout = 0;
        await wait.ExecuteNonQueryAsync(cancellationToken);

        await using var archive = new ArchiveContext(Options(database));
        await archive.Database.MigrateAsync(cancellationToken);
    }

    // Migrations are written by hand, without the snapshot of the model that EF Core would compare with. That model and
    // schema agree is held by a test instead.
    private static DbContextOptions<ArchiveContext> Options(NpgsqlDataSource database) =>
        new DbContextOptionsBuilder<ArchiveContext>()
            .UseNpgsql(database, postgres => postgres.CommandTimeout(0))
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;
}
