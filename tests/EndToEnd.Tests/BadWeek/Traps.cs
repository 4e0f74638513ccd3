using System.Net;
using System.Net.Sockets;

namespace Vigie.EndToEnd.Tests.BadWeek;

/// <summary>Servers at addresses that Vigie must not connect to. Every connection counts.</summary>
internal sealed class Traps : IDisposable
{
    private readonly List<TcpListener> _listeners = [];
    private int _connections;

    public Traps()
    {
        var addresses = new List<IPAddress> { IPAddress.Loopback, IPAddress.Parse("127.0.2.1") };
        if (Socket.OSSupportsIPv6)
            addresses.Add(IPAddress.IPv6Loopback);
        foreach (var address in addresses)
            _ = CountAsync(Listen(address));
    }

    public int Connections => _connections;

    /// <summary>Addresses of the inner network in different guises, the traps among them.</summary>
    public IReadOnlyList<string> Targets
    {
        get
        {
            var (loopback, other) = (Port(0), Port(1));
            var ipv6 = _listeners.Count > 2 ? Port(2) : loopback;
            return
            [
                $"http://127.0.2.1:{other}/", $"http://localhost:{loopback}/", $"http://[::1]:{ipv6}/", $"http://[::ffff:127.0.2.1]:{other}/",
                "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", $"http://2130706433:{loopback}/", $"http://0x7f.1:{loopback}/",
            ];
        }
    }

    public void Dispose()
    {
        foreach (var listener in _listeners)
            listener.Dispose();
    }

    private TcpListener Listen(IPAddress address)
    {
        var listener = new TcpListener(address, 0);
        listener.Start();
        _listeners.Add(listener);
        return listener;
    }

    private async Task CountAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptSocketAsync();
                Interlocked.Increment(ref _connections);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private int Port(int listener) => ((IPEndPoint)_listeners[listener].LocalEndpoint).Port;
}
