using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Vigie.Testing;

/// <summary>
/// A private PostgreSQL on a free loopback port, with its data in a temporary folder. It ends, and its data goes, with the
/// test process, also when that is killed. Use one per test assembly, as a collection fixture.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    // The server stays until its input ends, which is when this process closes it or is no more. A signal to the whole process
    // group, such as Ctrl-C, must not keep the shell from cleaning up after that.
    private const string Script =
        """
        trap '' INT TERM HUP
        data=$(mktemp -d "${TMPDIR:-/tmp}/vigie-postgres-XXXXXXXX") || exit 1
        trap 'rm -rf "$data"' EXIT
        "$0/initdb" --pgdata "$data" --username vigie --auth trust --encoding UTF8 --locale C.UTF-8 --no-sync >&2 || exit 1
        "$0/postgres" -D "$data" -p "$1" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 \
            -c max_connections=200 </dev/null >&2 &
        server=$!
        read -r _
        kill -QUIT $server
        wait $server
        """;

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _templates = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _log = new();
    private readonly int _port = FreePort();
    private Process? _server;
    private int _databases;

    public async Task InitializeAsync()
    {
        _server = Process.Start(StartInfo())!;
        _server.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _server.BeginErrorReadLine();
        await Until.TrueAsync("PostgreSQL answers", AnswersAsync);
    }

    public async Task DisposeAsync()
    {
        if (_server is null)
            return;

        _server.StandardInput.Close();
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public Task<string> CreateDatabaseAsync() => CreateFromAsync("template0");

    /// <summary>Makes a database as <paramref name="prepare"/> leaves it. It runs once per <paramref name="template"/>; further databases are copies.</summary>
    /// <returns>The connection string of a database of the caller's own.</returns>
    public async Task<string> CreateDatabaseAsync(string template, Func<NpgsqlDataSource, Task> prepare) =>
        await CreateFromAsync(await _templates.GetOrAdd(template, _ => new Lazy<Task<string>>(() => PrepareAsync(prepare))).Value);

    private async Task<string> PrepareAsync(Func<NpgsqlDataSource, Task> prepare)
    {
        var connectionString = await CreateDatabaseAsync();
        await using (var database = NpgsqlDataSource.Create(connectionString))
            await prepare(database);
        return new NpgsqlConnectionStringBuilder(connectionString).Database!;
    }

    private async Task<string> CreateFromAsync(string template)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres", pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name, pooling: true);
    }

    private async Task<bool> AnswersAsync()
    {
        if (_server!.HasExited)
            throw new InvalidOperationException("PostgreSQL did not start:\n" + string.Join('\n', _log.TakeLast(30)));
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres", pooling: false));
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private string ConnectionString(string database, bool pooling) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = "vigie",
        Database = database,
        Pooling = pooling,
        IncludeErrorDetail = true,
    }.ConnectionString;

    // PostgreSQL refuses to run as root.
    private ProcessStartInfo StartInfo()
    {
        string[] shell = ["sh", "-c", Script, PostgresPrograms.Folder, _port.ToString()];
        string[] command = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--", .. shell]
            : shell;
        return new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
