using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Vigie.AppHost.Tests;

public sealed partial class SecondStartTests : IDisposable
{
    private readonly TemporaryState _state = new();

    public void Dispose() => _state.Dispose();

    [Fact]
    public async Task Stops_in_order_and_finds_data_and_passwords_again()
    {
        using var first = await HostProcess.StartAsync("servers", _state);
        var password = Password();
        await Servers.ScalarAsync(_state, "CREATE TABLE kept AS SELECT 'kept' AS word");
        await Servers.SendAsync(_state, "kept");
        var pids = _state.Pids();

        var stopping = Stopwatch.GetTimestamp();
        Assert.Equal(0, await first.EndAsync("TERM"));
        Assert.InRange(Stopwatch.GetElapsedTime(stopping), TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.All(pids, pid => Assert.False(Signals.IsAlive(pid)));
        Assert.Equal("reader ends before BOOKS before MESSAGING", _state.Journal[^1]);
        Assert.True(LastTime("messaging", "") <= LastTime("postgres", "received fast shutdown request"));

        using var second = await HostProcess.StartAsync("servers", _state);
        pids = _state.Pids();
        Assert.Equal(password, Password());
        Assert.Equal("kept", await Servers.ScalarAsync(_state, "SELECT word FROM kept"));
        Assert.Equal("kept", await Servers.ReceiveAsync(_state));

        await second.EndAsync("KILL");
        await Until.TrueAsync(TimeSpan.FromSeconds(10), "all have ended", () => !pids.Any(Signals.IsAlive));
    }

    private string Password() => new Npgsql.NpgsqlConnectionStringBuilder(_state.ConnectionString("books")).Password!;

    private DateTimeOffset LastTime(string server, string text)
    {
        var line = File.ReadLines(Path.Combine(_state.Data, "logs", server + ".log"))
            .Last(line => line.Contains(text, StringComparison.Ordinal) && Time().IsMatch(line));
        return DateTimeOffset.Parse(Time().Match(line).Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+")]
    private static partial Regex Time();
}
