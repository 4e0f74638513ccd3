using Vigie.Contracts.Annotations;
using Vigie.Text.Similarity;

namespace Vigie.Storage.Duplicates;

/// <summary>What near-duplicates are found by: MinHash, cut in bands so that similar articles most likely share one (LSH).</summary>
internal sealed record Signature(int[] MinHash)
{
    private readonly uint[] _places = [.. MinHash.Select(place => unchecked((uint)place))];

    /// <summary>The bands; values of different bands differ.</summary>
    public int[] Bands => NearDuplicate.Bands(_places);

    public static Signature? From(Fingerprint? fingerprint) =>
        fingerprint is null ? null : new Signature([.. fingerprint.MinHash.Select(place => unchecked((int)place))]);

    /// <summary>Estimated share of word shingles that two articles have in common; 0 when they were not made alike.</summary>
    public double SimilarityTo(Signature other) => NearDuplicate.Similarity(_places, other._places);
}
