using System.Net;
using System.Net.NetworkInformation;
using System.Text.Json.Nodes;
using Npgsql;

namespace Vigie.AppHost.Tests;

public sealed class ServersTests(RunningServers servers) : IClassFixture<RunningServers>
{
    private readonly TemporaryState _state = servers.State;

    [Fact]
    public async Task The_database_exists_in_unicode()
    {
        Assert.Equal("the \"books\"", await Servers.ScalarAsync(_state, "SELECT current_database()"));
        Assert.Equal("été", await Servers.ScalarAsync(_state, "SELECT lower('ÉTÉ')"));
    }

    [Fact]
    public async Task A_killed_database_server_comes_back_with_its_data_and_address()
    {
        var address = _state.ConnectionString("books");
        await Servers.ScalarAsync(_state, "CREATE TABLE kept AS SELECT 'kept' AS word");

        await _state.KilledIsBackAsync("postgres");

        Assert.Equal(address, _state.ConnectionString("books"));
        NpgsqlConnection.ClearAllPools();
        Assert.Equal("kept", await Servers.ScalarAsync(_state, "SELECT word FROM kept"));
    }

    [Fact]
    public async Task A_killed_broker_comes_back_with_its_messages_and_address()
    {
        var address = _state.ConnectionString("messaging");
        await Servers.SendAsync(_state, "kept");

        await _state.KilledIsBackAsync("messaging");

        Assert.Equal(address, _state.ConnectionString("messaging"));
        Assert.Equal("kept", await Servers.ReceiveAsync(_state));
    }

    [Fact]
    public async Task Services_receive_what_they_need_and_nothing_of_the_hosts_own()
    {
        using var http = new HttpClient();

        var environment = JsonNode.Parse(await http.GetStringAsync(new Uri(_state.Resource("reader")["url"] + "/environment")))!.AsObject();

        Assert.Equal(_state.ConnectionString("books"), environment["ConnectionStrings__books"]!.ToString());
        Assert.Equal(_state.ConnectionString("messaging"), environment["ConnectionStrings__messaging"]!.ToString());
        Assert.Equal("the \"books\"", environment["BOOKS_DATABASENAME"]!.ToString());
        Assert.Equal("127.0.0.1", environment["MESSAGING_HOST"]!.ToString());
        Assert.Equal("reader", environment["OTEL_SERVICE_NAME"]!.ToString());
        Assert.Equal("yes", environment["Passed__Through"]!.ToString());
        Assert.False(environment.ContainsKey("ASPNETCORE_ENVIRONMENT"));
    }

    [Fact]
    public void Servers_listen_on_loopback_alone()
    {
        var ports = _state.Resources().Select(resource => new Uri("tcp://" + resource["url"]!.ToString().Split("://")[^1]).Port).ToHashSet();

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => ports.Contains(listener.Port)).ToList();

        Assert.NotEmpty(listeners);
        Assert.All(listeners, listener => Assert.True(IPAddress.IsLoopback(listener.Address), listener.ToString()));
    }
}
