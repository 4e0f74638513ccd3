using System.Runtime.InteropServices;
using Vigie.Contracts.Annotations;

namespace Vigie.Storage.Duplicates;

/// <summary>What near-duplicates are found by: MinHash, cut in bands so that similar articles most likely share one (LSH).</summary>
internal sealed record Signature(int[] MinHash)
{
    // With 128 places in 16 bands, 95 % of the pairs with similarity 0.8 share a band, and 3 in 10,000 of those with 0.3.
    private const int RowsPerBand = 8;

    /// <summary>The bands; values of different bands differ.</summary>
    public int[] Bands => [.. MinHash.Chunk(RowsPerBand).Where(rows => rows.Length == RowsPerBand).Select(Band)];

    public static Signature? From(Fingerprint? fingerprint) =>
        fingerprint is null ? null : new Signature([.. fingerprint.MinHash.Select(place => unchecked((int)place))]);

    /// <summary>Estimated share of word shingles that two articles have in common; 0 when they were not made alike.</summary>
    public double SimilarityTo(Signature other)
    {
        if (MinHash.Length == 0 || MinHash.Length != other.MinHash.Length)
            return 0;

        var equal = 0;
        for (var i = 0; i < MinHash.Length; i++)
            equal += MinHash[i] == other.MinHash[i] ? 1 : 0;
        return (double)equal / MinHash.Length;
    }

    // FNV-1a: stable over processes, unlike HashCode.
    private static int Band(int[] rows, int index)
    {
        var hash = (2166136261u ^ (uint)index) * 16777619u;
        foreach (var part in MemoryMarshal.AsBytes(rows.AsSpan()))
            hash = (hash ^ part) * 16777619u;
        return unchecked((int)hash);
    }
}
