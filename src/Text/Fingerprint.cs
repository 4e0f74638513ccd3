using Vigie.Text.Similarity;
using Vigie.Text.Tokens;

namespace Vigie.Text;

/// <summary>Signature by which near-duplicates are found; equal texts have equal ones on every machine.</summary>
/// <param name="MinHash">Smallest hashes of the word shingles; the share of equal places estimates the Jaccard similarity.</param>
/// <param name="SimHash">Similar texts differ in few bits.</param>
public sealed record Fingerprint(IReadOnlyList<uint> MinHash, ulong SimHash)
{
    /// <summary>The signature of a text; null when it is too short to have one.</summary>
    public static Fingerprint? Of(string text) => Fingerprinter.Of(Tokenizer.French.Read(text));
}
