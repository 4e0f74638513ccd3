namespace Vigie.Text.Tokens;

/// <summary>
/// Identity of a word: a 64-bit hash (FNV-1a) of its folded letters and digits, with ligatures written out and full
/// stops, apostrophes and signs of division left out. Words are compared by it, so that no string is made per token; among the few million
/// different words of a language a clash is less likely than one in a million.
/// </summary>
internal static class WordKey
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
            hash = Add(hash, LetterFold.Fold(c));
        return hash;
    }

    /// <summary>The same for the word without a final «s» or «x» behind at least three letters, which joins most plurals to their singular.</summary>
    public static ulong Singular(ReadOnlySpan<char> word) =>
        word.Length > 3 && LetterFold.Fold(word[^1]) is 's' or 'x' ? Of(word[..^1]) : Of(word);

    private static ulong Add(ulong hash, char c) => c switch
    {
        'œ' => Add(Add(hash, 'o'), 'e'),
        'æ' => Add(Add(hash, 'a'), 'e'),
        'ß' => Add(Add(hash, 's'), 's'),
        '.' or '\'' or '\u00AD' or '\u200B' or '¬' or ' ' or '\n' => hash,
        _ => (hash ^ c) * Prime,
    };
}
