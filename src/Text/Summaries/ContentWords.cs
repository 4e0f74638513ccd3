using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Summaries;

/// <summary>The words that carry what a text is about, as keys that join singular and plural; 0 for all other tokens.</summary>
internal static class ContentWords
{
    private const int ShortestWord = 3;

    private static readonly FrozenSet<ulong> FunctionWords =
        FrenchRules.Words("figures/function-words.tsv").Select(word => WordKey.Of(word)).ToFrozenSet();

    public static ulong[] Of(TokenizedText text)
    {
        var keys = new ulong[text.Tokens.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var token = text.Tokens[i];
            if (token.IsWord && token.Length >= ShortestWord && !FunctionWords.Contains(token.Key))
                keys[i] = WordKey.Singular(token.Of(text.Text));
        }

        return keys;
    }

    public static bool IsFunctionWord(in Token token) => FunctionWords.Contains(token.Key);
}
