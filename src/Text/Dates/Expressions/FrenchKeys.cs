using System.Collections.Frozen;
using Vigie.Text.Tokens;

namespace Vigie.Text.Dates.Expressions;

/// <summary>The small words that the grammar of dates is built from.</summary>
internal static class FrenchKeys
{
    public static readonly ulong A = WordKey.Of("à");
    public static readonly ulong Au = WordKey.Of("au");
    public static readonly ulong De = WordKey.Of("de");
    public static readonly ulong Du = WordKey.Of("du");
    public static readonly ulong En = WordKey.Of("en");
    public static readonly ulong Entre = WordKey.Of("entre");
    public static readonly ulong Et = WordKey.Of("et");
    public static readonly ulong Il = WordKey.Of("il");
    public static readonly ulong Y = WordKey.Of("y");
    public static readonly ulong Le = WordKey.Of("le");
    public static readonly ulong Dans = WordKey.Of("dans");
    public static readonly ulong Chaque = WordKey.Of("chaque");
    public static readonly ulong Plus = WordKey.Of("plus");
    public static readonly ulong H = WordKey.Of("h");
    public static readonly ulong JesusChrist = WordKey.Of("J.-C.");

    public static readonly FrozenSet<ulong> Articles = Set("le", "la", "l", "les");
    public static readonly FrozenSet<ulong> Determiners = Set("le", "la", "l", "les", "au", "du", "des", "aux");
    public static readonly FrozenSet<ulong> Prepositions = Set("au", "aux", "du", "des", "de", "d", "en");
    public static readonly FrozenSet<ulong> OfWords = Set("de", "d", "du", "l", "la", "le", "des");
    public static readonly FrozenSet<ulong> These = Set("ce", "cet", "cette");
    public static readonly FrozenSet<ulong> Those = Set("ces", "les", "des");
    public static readonly FrozenSet<ulong> All = Set("tous", "toutes");
    public static readonly FrozenSet<ulong> BeforeAmount = Set("depuis", "d");
    public static readonly FrozenSet<ulong> During = Set("pendant", "durant");
    public static readonly FrozenSet<ulong> Ago = Set("voici", "voilà");
    public static readonly FrozenSet<ulong> Lasting = Set("duré", "dure", "dura", "durent", "durer", "durera", "dureront");
    public static readonly FrozenSet<ulong> Roughly = Set("environ", "près", "de", "d", "plus", "moins", "à", "peine", "presque", "quelque", "déjà", "tout", "juste");
    public static readonly FrozenSet<ulong> Later = Set("tard", "après", "ensuite");
    public static readonly FrozenSet<ulong> Earlier = Set("tôt", "auparavant", "avant");
    public static readonly FrozenSet<ulong> Before = Set("avant", "av");
    public static readonly FrozenSet<ulong> PartsOfDay = Set("matin", "soir", "midi", "nuit", "matinée", "soirée");
    public static readonly FrozenSet<ulong> BeforeMonth = Set("en", "de", "d", "dès", "mois", "ce", "et", "à", "fin", "jusqu");
    public static readonly FrozenSet<ulong> BeforeYear = Set("en", "dès", "année", "années", "de", "jusqu", "millésime");
    public static readonly FrozenSet<ulong> OrdinalEndings = Set("er", "ere", "e", "eme", "nd", "nde", "ème", "ère");

    private static FrozenSet<ulong> Set(params string[] words) => words.Select(word => WordKey.Of(word)).ToFrozenSet();
}
