using Npgsql;
using NpgsqlTypes;

namespace Vigie.Ingestion.Fetching;

/// <summary>
/// Gives each host's requests their times, one after another. The times are kept in the database, so that the pause between
/// two requests holds over all replicas and over restarts.
/// </summary>
internal sealed class HostTurns(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Take =
        """
        INSERT INTO host_turns AS turn (host, next_at) VALUES ($1, clock_timestamp() + $2)
        ON CONFLICT (host) DO UPDATE SET next_at = greatest(turn.next_at, clock_timestamp()) + $2
        RETURNING next_at - $2 - clock_timestamp()
        """;

    /// <summary>Ends when it is this request's turn.</summary>
    public async Task WaitAsync(string host, TimeSpan delay, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Take);
        command.Parameters.AddWithValue(host);
        command.Parameters.AddWithValue(NpgsqlDbType.Interval, delay);
        var wait = (TimeSpan)(await command.ExecuteScalarAsync(cancellationToken))!;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellationToken);
    }
}
