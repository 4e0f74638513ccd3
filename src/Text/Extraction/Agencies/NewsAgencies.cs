using System.Collections.Frozen;
using Vigie.Text.Tables;

namespace Vigie.Text.Extraction.Agencies;

/// <summary>The agencies of <c>Rules/agencies/agencies.tsv</c>.</summary>
internal static class NewsAgencies
{
    private const int LongestAcronym = 3;
    private const int LongestName = 60;

    private static readonly FrozenDictionary<string, (string Name, string Written)> Known = Load();

    private static readonly FrozenDictionary<string, (string Name, string Written)>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The usual name of the agency that signs with exactly <paramref name="signature"/>; null when none does.</summary>
    public static string? Find(ReadOnlySpan<char> signature)
    {
        if (signature.Length is 0 or > LongestName)
            return null;

        Span<char> folded = stackalloc char[signature.Length];
        LetterFold.Fold(signature, folded);
        return KnownBySpan.TryGetValue(folded, out var agency) && IsWrittenLike(signature, agency.Written) ? agency.Name : null;
    }

    // «Ani» is a given name, «ANI» and «ani» are not.
    private static bool IsWrittenLike(ReadOnlySpan<char> signature, string written) =>
        signature.Length > LongestAcronym || signature.SequenceEqual(written)
        || !signature.ContainsAnyInRange('a', 'z') || !signature.ContainsAnyInRange('A', 'Z');

    private static FrozenDictionary<string, (string Name, string Written)> Load()
    {
        var known = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var row in EmbeddedRules.Read("agencies/agencies.tsv", "name", "country", "signatures"))
        {
            var name = row.Required("name");
            foreach (var signature in row.List("signatures"))
            {
                if (known.TryGetValue(LetterFold.Fold(signature), out var other) && other.Item1 != name)
                    throw row.Error($"«{signature}» signs for {other.Item1} as well");
                known[LetterFold.Fold(signature)] = (name, signature);
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
