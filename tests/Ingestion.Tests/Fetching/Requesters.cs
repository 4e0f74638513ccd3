using System.Net;
using Microsoft.Extensions.Options;
using Vigie.Ingestion.Fetching;

namespace Vigie.Ingestion.Tests.Fetching;

/// <summary>Makes requesters that may connect to one network of the loopback addresses.</summary>
internal static class Requesters
{
    public static WebRequester Create(Action<FetchOptions>? configure = null, ResolveHost? resolve = null)
    {
        var options = new FetchOptions { RequestSeconds = 5, MaxBytes = 1_000_000 };
        configure?.Invoke(options);
        var connector = new GuardedConnector(new AddressRules([IPNetwork.Parse("127.0.0.0/24")]), resolve ?? Dns.GetHostAddressesAsync);
        return new WebRequester(
            new HttpMessageInvoker(FetchingExtensions.Handler(connector, options)), new UserAgent(Options.Create(options)), options, TimeProvider.System);
    }
}
