using System.Numerics;
using Vigie.Text.Tokens;

namespace Vigie.Text.Similarity;

/// <summary>Makes the signatures of texts from shingles of folded words; punctuation, case and accents do not count.</summary>
internal static class Fingerprinter
{
    /// <summary>Number of places in a MinHash: the estimate of a similarity of 0.8 is right within ±0.07 (two standard errors).</summary>
    public const int Places = 128;

    private const int ShingleWords = 4;

    /// <summary>With fewer shingles a signature says nothing.</summary>
    private const int FewestShingles = 12;

    private static readonly (ulong Factor, ulong Summand)[] Permutations = MakePermutations();

    /// <summary>The signature of a text; null when it is too short to have one.</summary>
    public static Fingerprint? Of(TokenizedText text)
    {
        var words = new ulong[text.Tokens.Length];
        var count = 0;
        foreach (var token in text.Tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
                words[count++] = token.Key;
        }

        return count - ShingleWords + 1 < FewestShingles ? null : Of(words.AsSpan(0, count));
    }

    private static Fingerprint Of(ReadOnlySpan<ulong> words)
    {
        var minima = new uint[Places];
        Array.Fill(minima, uint.MaxValue);
        Span<int> votes = stackalloc int[64];
        votes.Clear();
        for (var i = 0; i + ShingleWords <= words.Length; i++)
        {
            var shingle = Hash(words.Slice(i, ShingleWords));
            for (var place = 0; place < Places; place++)
            {
                var (factor, summand) = Permutations[place];
                minima[place] = Math.Min(minima[place], (uint)(((shingle * factor) + summand) >> 32));
            }

            for (var bit = 0; bit < 64; bit++)
                votes[bit] += (shingle >> bit & 1) == 1 ? 1 : -1;
        }

        var simHash = 0ul;
        for (var bit = 0; bit < 64; bit++)
            simHash |= votes[bit] > 0 ? 1ul << bit : 0;
        return new Fingerprint(minima, simHash);
    }

    private static ulong Hash(ReadOnlySpan<ulong> words)
    {
        var hash = 0ul;
        foreach (var word in words)
            hash = Mix(BitOperations.RotateLeft(hash, 23) ^ word);
        return hash;
    }

    private static (ulong Factor, ulong Summand)[] MakePermutations()
    {
        var permutations = new (ulong, ulong)[Places];
        var state = 0x5649474945ul; // «VIGIE»: any fixed start will do, but it must never change.
        for (var i = 0; i < Places; i++)
            permutations[i] = (Mix(state += 0x9E3779B97F4A7C15) | 1, Mix(state += 0x9E3779B97F4A7C15));
        return permutations;
    }

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
