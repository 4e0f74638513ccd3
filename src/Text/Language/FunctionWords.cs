using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Language;

/// <summary>The frequent small words of a language, which sentences have and menus do not.</summary>
internal sealed class FunctionWords
{
    private static readonly FrozenDictionary<string, FunctionWords> ByLanguage = LanguageFeatures.Languages
        .ToFrozenDictionary(language => language, language => new FunctionWords(language));

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private readonly FrozenSet<ulong> _keys;

    private FunctionWords(string language)
    {
        string[] words =
        [
            .. EmbeddedRules.Read($"languages/{language}.tsv", "letters", "as")
                .Where(row => row.Required("as") == "word")
                .Select(row => row.Required("letters")),
        ];
        _words = words.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
        _keys = words.Select(word => WordKey.Of(word)).ToFrozenSet();
    }

    /// <summary>The words of <paramref name="language"/>; null for a language without a table or without spaces between words.</summary>
    public static FunctionWords? Of(string? language) => language is null ? null : ByLanguage.GetValueOrDefault(language);

    /// <summary>The lower-case word is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    /// <summary>The word, but for accents, is one of them.</summary>
    public bool Contains(Token word) => _keys.Contains(word.Key);
}
