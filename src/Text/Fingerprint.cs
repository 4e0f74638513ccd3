namespace Vigie.Text;

/// <summary>Signature by which near-duplicates are found; equal texts have equal ones on every machine.</summary>
/// <param name="MinHash">Smallest hashes of the word shingles; the share of equal places estimates the Jaccard similarity.</param>
/// <param name="SimHash">Similar texts differ in few bits.</param>
public sealed record Fingerprint(IReadOnlyList<uint> MinHash, ulong SimHash);
