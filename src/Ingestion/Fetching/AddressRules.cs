using System.Net;
using System.Net.Sockets;

namespace Vigie.Ingestion.Fetching;

/// <summary>
/// Tells the addresses of the public Internet from those of the network that Vigie runs in, after the IANA registries of
/// special-purpose addresses (RFC 6890 and its updates).
/// </summary>
internal sealed class AddressRules(IReadOnlyList<IPNetwork> allowed)
{
    private static readonly IPNetwork[] Special =
    [
        .. Networks(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4"),
        .. Networks("2001::/23", "2001:db8::/32", "3fff::/20"),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>True for an address that the configuration allows or that is public, also within the IPv4 address that it carries.</summary>
    public bool Allow(IPAddress address)
    {
        address = Unmapped(address);
        return allowed.Any(network => network.Contains(address)) || (Carried(address) is { } inner ? Allow(inner) : IsPublic(address));
    }

    private static bool IsPublic(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address))
        && !Special.Any(network => network.Contains(address));

    private static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    // Where the IPv4 address stands in a NAT64 (RFC 6052) and in a 6to4 address (RFC 3056).
    private static IPAddress? Carried(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        var bytes = address.GetAddressBytes();
        if (Nat64.Contains(address))
            return new IPAddress(bytes.AsSpan(12, 4));
        return SixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4)) : null;
    }

    private static IEnumerable<IPNetwork> Networks(params string[] networks) => networks.Select(IPNetwork.Parse);
}
