using System.Collections.Frozen;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Figures;

/// <summary>The small words that the grammar of figures is built from, from <c>figures/small-words.tsv</c> of a language.</summary>
internal sealed class FigureKeys
{
    private readonly ILookup<string, string> _words;

    public FigureKeys(LanguageRules rules)
    {
        _words = rules.Roles("figures/small-words.tsv");
        One = Set("one");
        And = Set("and");
        AndBehindHundred = Set("and-behind-hundred");
        Or = Set("or");
        Between = Set("between");
        Decimal = Set("decimal");
        Half = Set("half");
        Of = Set("of");
        OfThe = Set("of-the");
        The = Set("the");
        Determiners = Set("determiner");
        Definites = Set("definite");
        To = [.. _words["to"]];
        Thousands = _words["thousands"].Single()[0];
    }

    /// <summary>«un» of «un demi-million».</summary>
    public FrozenSet<ulong> One { get; }

    public FrozenSet<ulong> And { get; }

    /// <summary>«and» of «two hundred and five»; empty where a language has no such word.</summary>
    public FrozenSet<ulong> AndBehindHundred { get; }

    public FrozenSet<ulong> Or { get; }

    public FrozenSet<ulong> Between { get; }

    /// <summary>The word between a number and its decimals.</summary>
    public FrozenSet<ulong> Decimal { get; }

    public FrozenSet<ulong> Half { get; }

    public FrozenSet<ulong> Of { get; }

    public FrozenSet<ulong> OfThe { get; }

    public FrozenSet<ulong> The { get; }

    /// <summary>Words right before a noun phrase.</summary>
    public FrozenSet<ulong> Determiners { get; }

    /// <summary>Words before a number that only takes up what is known: «les deux pays».</summary>
    public FrozenSet<ulong> Definites { get; }

    /// <summary>The words between the ends of a range, with their accents: «à» is not «a».</summary>
    public IReadOnlyList<string> To { get; }

    /// <summary>The mark that parts thousands.</summary>
    public char Thousands { get; }

    private FrozenSet<ulong> Set(string role) => _words[role].Select(word => WordKey.Of(word)).ToFrozenSet();
}
