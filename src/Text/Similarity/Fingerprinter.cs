using System.Numerics;
using System.Runtime.InteropServices;
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

    private const int SimHashBits = 64;

    private static readonly ulong[] Factors = new ulong[Places], Summands = new ulong[Places];

    private static readonly ulong[] Bits = [.. Enumerable.Range(0, SimHashBits).Select(bit => 1ul << bit)];

    static Fingerprinter()
    {
        var state = 0x5649474945ul; // «VIGIE»: any fixed start will do, but it must never change.
        for (var i = 0; i < Places; i++)
        {
            Factors[i] = Mix(state += 0x9E3779B97F4A7C15) | 1;
            Summands[i] = Mix(state += 0x9E3779B97F4A7C15);
        }
    }

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
        Span<long> minima = stackalloc long[Places];
        minima.Fill(uint.MaxValue);
        Span<long> ones = stackalloc long[SimHashBits];
        ones.Clear();
        var shingles = words.Length - ShingleWords + 1;
        for (var i = 0; i < shingles; i++)
        {
            var shingle = new Vector<ulong>(Hash(words.Slice(i, ShingleWords)));
            Lower(MemoryMarshal.Cast<long, Vector<long>>(minima), shingle);
            Count(MemoryMarshal.Cast<long, Vector<long>>(ones), shingle);
        }

        var simHash = 0ul;
        for (var bit = 0; bit < SimHashBits; bit++)
            simHash |= ones[bit] * 2 > shingles ? 1ul << bit : 0;
        var places = new uint[Places];
        for (var place = 0; place < Places; place++)
            places[place] = (uint)minima[place];
        return new Fingerprint(places, simHash);
    }

    /// <summary>Keeps the lesser of each minimum and the upper half of the shingle under that place's permutation.</summary>
    private static void Lower(Span<Vector<long>> minima, Vector<ulong> shingle)
    {
        var factors = MemoryMarshal.Cast<ulong, Vector<ulong>>(Factors.AsSpan());
        var summands = MemoryMarshal.Cast<ulong, Vector<ulong>>(Summands.AsSpan());
        for (var i = 0; i < minima.Length; i++)
            minima[i] = Vector.Min(minima[i], (((shingle * factors[i]) + summands[i]) >>> 32).As<ulong, long>());
    }

    /// <summary>Counts for each bit the shingles that have it.</summary>
    private static void Count(Span<Vector<long>> ones, Vector<ulong> shingle)
    {
        var bits = MemoryMarshal.Cast<ulong, Vector<ulong>>(Bits.AsSpan());
        for (var i = 0; i < ones.Length; i++)
            ones[i] -= Vector.Equals(shingle & bits[i], bits[i]).As<ulong, long>(); // a lane that is equal reads as -1
    }

    private static ulong Hash(ReadOnlySpan<ulong> words)
    {
        var hash = 0ul;
        foreach (var word in words)
            hash = Mix(BitOperations.RotateLeft(hash, 23) ^ word);
        return hash;
    }

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
