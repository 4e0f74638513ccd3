using System.Net;

namespace Vigie.Ingestion.Fetching;

/// <summary>A host has no address that Vigie may connect to.</summary>
internal sealed class AddressRefusedException(string host, IEnumerable<IPAddress> addresses)
    : Exception($"{host} has no public address ({string.Join(", ", addresses)})");
