using System.Net;

namespace Vigie.Ingestion.Fetching;

/// <summary>Asks for the addresses of a host name.</summary>
internal delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);
