using System.Net;
using System.Net.Sockets;

namespace Vigie.Ingestion.Fetching;

/// <summary>
/// Opens the connections of all requests: a host is resolved once, its addresses are checked, and the connection goes to a
/// checked address. A name that changes between two look-ups therefore cannot lead anywhere else.
/// </summary>
internal sealed class GuardedConnector(AddressRules rules, ResolveHost resolve)
{
    /// <exception cref="AddressRefusedException">No address of the host is allowed.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        var allowed = Array.FindAll(addresses, rules.Allow);
        if (allowed.Length == 0)
            throw new AddressRefusedException(host, addresses);

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
