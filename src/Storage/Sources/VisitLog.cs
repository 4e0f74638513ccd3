using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Vigie.Contracts;
using Vigie.Storage.Database;

namespace Vigie.Storage.Sources;

/// <summary>The log of visits and the state of sources, which is that after their latest visit.</summary>
internal sealed class VisitLog(NpgsqlDataSource database)
{
    private const string Note = "INSERT INTO sources (id) VALUES ($1) ON CONFLICT DO NOTHING";

    private const string NoteNews = "UPDATE sources SET last_new_at = greatest(last_new_at, $2) WHERE id = $1";

    private const string NoteState =
        """
        UPDATE sources
        SET    last_fetched_at = $2, health = $3, reason = $4, failures_in_a_row = $5, next_visit_at = $6, moved_to = $7
        WHERE  id = $1 AND (last_fetched_at IS NULL OR last_fetched_at < $2)
        """;

    private static readonly Table<SourceFetched> Visits = new("source_fetches",
    [
        new("visit_id", NpgsqlDbType.Uuid, visit => visit.VisitId),
        new("source_id", NpgsqlDbType.Text, visit => visit.SourceId),
        new("started_at", NpgsqlDbType.TimestampTz, visit => visit.StartedAt.AsArchived()),
        new("duration_ms", NpgsqlDbType.Integer, visit => visit.DurationMs),
        new("http_status", NpgsqlDbType.Integer, visit => visit.HttpStatus),
        new("bytes", NpgsqlDbType.Bigint, visit => visit.Bytes),
        new("new_items", NpgsqlDbType.Integer, visit => visit.NewItems),
        new("known_items", NpgsqlDbType.Integer, visit => visit.KnownItems),
        new("failed_items", NpgsqlDbType.Integer, visit => visit.FailedItems),
        new("outcome", NpgsqlDbType.Text, visit => Word(visit.Outcome)),
        new("reason", NpgsqlDbType.Text, visit => visit.Reason),
        new("moved_to", NpgsqlDbType.Text, visit => visit.MovedTo),
    ]);

    /// <summary>Writes a visit once, however often it is told of.</summary>
    public async Task WriteAsync(SourceFetched visit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(Statements(visit), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static IEnumerable<NpgsqlBatchCommand> Statements(SourceFetched visit)
    {
        yield return Visits.InsertIfMissing(visit);
        yield return Sql.Command(Note, visit.SourceId);
        if (visit.NewItems > 0)
            yield return Sql.Command(NoteNews, visit.SourceId, visit.StartedAt.AsArchived());
        yield return State(visit);
    }

    private static NpgsqlBatchCommand State(SourceFetched visit)
    {
        var command = Sql.Command(NoteState, visit.SourceId, visit.StartedAt.AsArchived(), Word(visit.Health));
        void Add(NpgsqlDbType type, object? value) => command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
        Add(NpgsqlDbType.Text, visit.Reason);
        Add(NpgsqlDbType.Integer, visit.FailuresInARow);
        Add(NpgsqlDbType.TimestampTz, visit.NextVisitAt?.AsArchived());
        Add(NpgsqlDbType.Text, visit.MovedTo);
        return command;
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
