using System.Net;
using Npgsql;
using NpgsqlTypes;

namespace Vigie.Ingestion.Fetching;

/// <summary>
/// Lets one request at a time through to a host, at its pace, and none while it wants to be left alone. All of it is kept in
/// the database, so that it holds over all replicas and over restarts.
/// </summary>
internal sealed class HostTurns(NpgsqlDataSource database, FetchOptions options, TimeProvider clock)
{
    private const string Take =
        """
        WITH closed AS (SELECT until - clock_timestamp() AS pause FROM closed_hosts WHERE host = $1 AND until > clock_timestamp()),
        taken AS (
            INSERT INTO host_turns AS turn (host, next_at, taken_by, taken_until)
            SELECT $1, clock_timestamp(), $2, clock_timestamp() + $3 WHERE NOT EXISTS (SELECT FROM closed)
            ON CONFLICT (host) DO UPDATE SET taken_by = excluded.taken_by, taken_until = clock_timestamp() + $3
            WHERE turn.next_at <= clock_timestamp() AND turn.taken_until <= clock_timestamp()
            RETURNING host)
        SELECT (SELECT pause FROM closed), EXISTS (SELECT FROM taken),
               coalesce((SELECT next_at - clock_timestamp() FROM host_turns WHERE host = $1), interval '0')
        """;

    // Of a host that asks to be left alone this is told before the next one has its turn.
    private const string End =
        """
        WITH closed AS (
            INSERT INTO closed_hosts AS closed (host, until) SELECT $1, clock_timestamp() + $4 WHERE $4 IS NOT NULL
            ON CONFLICT (host) DO UPDATE SET until = greatest(closed.until, excluded.until))
        UPDATE host_turns SET next_at = clock_timestamp() + $3, taken_until = clock_timestamp() WHERE host = $1 AND taken_by = $2
        """;

    // A host that names a longer time is asked again after this.
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    // The turn of a replica that died ends when its request would have ended.
    private readonly TimeSpan _longestTurn = TimeSpan.FromSeconds(options.RequestSeconds + 5);

    /// <summary>Waits for a turn and gives its id; instead of one the time for which the host has asked to be left alone.</summary>
    public async Task<(Guid Turn, TimeSpan? Pause)> TakeAsync(string host, CancellationToken cancellationToken)
    {
        var turn = Guid.NewGuid();
        while (true)
        {
            await using var command = database.CreateCommand(Take);
            command.Parameters.AddWithValue(host);
            command.Parameters.AddWithValue(turn);
            command.Parameters.AddWithValue(NpgsqlDbType.Interval, _longestTurn);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            await rows.ReadAsync(cancellationToken);
            if (!await rows.IsDBNullAsync(0, cancellationToken))
                return (turn, rows.GetFieldValue<TimeSpan>(0));
            if (rows.GetBoolean(1))
                return (turn, null);

            var wait = rows.GetFieldValue<TimeSpan>(2);
            await rows.CloseAsync();
            await Task.Delay(wait > LookAgain ? wait : LookAgain, clock, cancellationToken);
        }
    }

    /// <summary>Ends a turn; the host is left alone for as long as its answer asks for.</summary>
    /// <param name="host">The host.</param>
    /// <param name="turn">Id of the turn.</param>
    /// <param name="delay">Pause before the next one.</param>
    /// <param name="answer">The answer; null when there is none.</param>
    /// <param name="cancellationToken"></param>
    public async Task EndAsync(string host, Guid turn, TimeSpan delay, FetchResult? answer, CancellationToken cancellationToken)
    {
        var pause = answer is { Status: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable, RetryAfter: { } asked }
            ? asked < LongestPause ? asked : LongestPause
            : (TimeSpan?)null;
        await using var command = database.CreateCommand(End);
        command.Parameters.AddWithValue(host);
        command.Parameters.AddWithValue(turn);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, delay);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, (object?)pause ?? DBNull.Value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
