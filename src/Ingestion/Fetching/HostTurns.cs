using System.Net;
using Npgsql;
using NpgsqlTypes;

namespace Vigie.Ingestion.Fetching;

/// <summary>
/// Gives each host's requests their times, one after another, and none while the host wants to be left alone. The times are
/// kept in the database, so that they hold over all replicas and over restarts.
/// </summary>
internal sealed class HostTurns(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Take =
        """
        WITH closed AS (SELECT until - clock_timestamp() AS pause FROM closed_hosts WHERE host = $1 AND until > clock_timestamp()),
        taken AS (
            INSERT INTO host_turns AS turn (host, next_at) SELECT $1, clock_timestamp() + $2 WHERE NOT EXISTS (SELECT FROM closed)
            ON CONFLICT (host) DO UPDATE SET next_at = greatest(turn.next_at, clock_timestamp()) + $2
            RETURNING next_at - $2 - clock_timestamp() AS wait)
        SELECT (SELECT pause FROM closed), (SELECT wait FROM taken)
        """;

    // One that names a longer time is asked again after this.
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);

    /// <summary>Ends when it is this request's turn, with null, or at once with the time for which the host is to be left alone.</summary>
    public async Task<TimeSpan?> WaitAsync(string host, TimeSpan delay, CancellationToken cancellationToken)
    {
        var (pause, wait) = await TakeAsync(host, delay, cancellationToken);
        if (pause is not null || wait <= TimeSpan.Zero)
            return pause;

        await Task.Delay(wait, clock, cancellationToken);
        return await FindPauseAsync(host, cancellationToken);
    }

    /// <summary>Leaves a host alone for as long as its answer asks for.</summary>
    public async Task KeepAsync(string host, FetchResult answer, CancellationToken cancellationToken)
    {
        if (answer is not { Status: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable, RetryAfter: { } asked })
            return;
        await using var command = database.CreateCommand(
            """
            INSERT INTO closed_hosts AS closed (host, until) VALUES ($1, clock_timestamp() + $2)
            ON CONFLICT (host) DO UPDATE SET until = greatest(closed.until, excluded.until)
            """);
        command.Parameters.AddWithValue(host);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, asked < LongestPause ? asked : LongestPause);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<(TimeSpan? Pause, TimeSpan Wait)> TakeAsync(string host, TimeSpan delay, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Take);
        command.Parameters.AddWithValue(host);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, delay);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return await rows.IsDBNullAsync(0, cancellationToken)
            ? (null, rows.GetFieldValue<TimeSpan>(1))
            : (rows.GetFieldValue<TimeSpan>(0), TimeSpan.Zero);
    }

    // The host may have asked for it while the request waited for its turn.
    private async Task<TimeSpan?> FindPauseAsync(string host, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "SELECT until - clock_timestamp() FROM closed_hosts WHERE host = $1 AND until > clock_timestamp()");
        command.Parameters.AddWithValue(host);
        return (TimeSpan?)await command.ExecuteScalarAsync(cancellationToken);
    }
}
