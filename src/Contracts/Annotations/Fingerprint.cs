namespace Vigie.Contracts.Annotations;

/// <summary>Signature by which near-duplicates are found.</summary>
public sealed record Fingerprint
{
    /// <summary>MinHash over word shingles; the share of equal places estimates the Jaccard similarity.</summary>
    public required IReadOnlyList<uint> MinHash { get; init; }

    /// <summary>64-bit SimHash in hexadecimal.</summary>
    public required string SimHash { get; init; }
}
