namespace Vigie.AppHost.Tests;

/// <summary>A host with both servers, in a folder that the user whom PostgreSQL runs as under root cannot reach.</summary>
public sealed class RunningServers : IAsyncLifetime
{
    private HostProcess? _host;

    internal TemporaryState State { get; } = new(isPrivate: true);

    public async Task InitializeAsync() => _host = await HostProcess.StartAsync("servers", State);

    public async Task DisposeAsync()
    {
        var data = await Servers.ScalarAsync(State, "SHOW data_directory");
        if (_host is not null)
            await _host.EndAsync("TERM");
        _host?.Dispose();
        State.Dispose();
        // As root it was elsewhere.
        if (Directory.Exists(data))
            Directory.Delete(Path.GetFullPath(Path.Combine(data, "..", "..")), recursive: true);
    }
}
