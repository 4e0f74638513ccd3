namespace Vigie.Query.Answers;

/// <summary>Endpoint metadata: the formats of a read, the usual one first.</summary>
internal sealed record Offered(IReadOnlyList<Format> Formats);
