namespace Vigie.Query.Parameters;

/// <summary>Endpoint metadata of an address that is no read: its query string is checked all the same.</summary>
internal sealed record ChecksParameters;
