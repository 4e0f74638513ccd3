using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Vigie.Evaluation;

/// <summary>The processor time of a PostgreSQL server on this machine, all its processes together, as Linux tells it.</summary>
internal sealed class ServerTime
{
    // Of clock_t in /proc/PID/stat (proc_pid_stat(5)).
    private const double TicksPerSecond = 100;

    private readonly int _server;

    private ServerTime(int server) => _server = server;

    public static async Task<ServerTime> OfAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer");
        return new ServerTime((int)(await command.ExecuteScalarAsync())!);
    }

    public TimeSpan Spent()
    {
        var ticks = 0L;
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                if (Stat(process.Id) is { } stat && (process.Id == _server || stat[1] == _server))
                    ticks += stat[11] + stat[12] + (process.Id == _server ? stat[13] + stat[14] : 0);
            }
        }

        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    // The fields behind the name in brackets; the first is a letter. Null when the process has ended.
    private static long[]? Stat(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return [0, .. stat[(stat.LastIndexOf(')') + 4)..].Split(' ').Take(20).Select(field => long.Parse(field, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
