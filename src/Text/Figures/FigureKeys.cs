using System.Collections.Frozen;
using Vigie.Text.Tokens;

namespace Vigie.Text.Figures;

/// <summary>The small words that the grammar of figures is built from.</summary>
internal static class FigureKeys
{
    public static readonly ulong Un = WordKey.Of("un");
    public static readonly ulong Et = WordKey.Of("et");
    public static readonly ulong Ou = WordKey.Of("ou");
    public static readonly ulong A = WordKey.Of("à");
    public static readonly ulong Entre = WordKey.Of("entre");
    public static readonly ulong Virgule = WordKey.Of("virgule");

    public static readonly FrozenSet<ulong> Half = Set("demi", "demie");
    public static readonly FrozenSet<ulong> Of = Set("de", "d");
    public static readonly FrozenSet<ulong> OfThe = Set("de", "d", "du", "des");
    public static readonly FrozenSet<ulong> The = Set("la", "l", "les", "le");

    /// <summary>Words right before a noun phrase.</summary>
    public static readonly FrozenSet<ulong> Determiners = Set(
        "le", "la", "l", "les", "un", "une", "des", "du", "d", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "chaque",
        "quelques", "plusieurs");

    private static FrozenSet<ulong> Set(params string[] words) => words.Select(word => WordKey.Of(word)).ToFrozenSet();
}
