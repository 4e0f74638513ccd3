using Vigie.Text.Tokens;

namespace Vigie.Text.Figures;

/// <summary>Reads units and currencies; where a name has several meanings, the countries of the article decide.</summary>
internal sealed class UnitReader(TokenizedText text, FigureVocabulary words, IReadOnlyDictionary<string, int> countries)
{
    /// <summary>The unit behind a number; null when there is none.</summary>
    public FigureUnit? Behind(in ReadNumber number, out int end)
    {
        var at = number.End;
        if (number.NeedsOf && at + 1 < text.Tokens.Length && words.Keys.Of.Contains(text.Tokens[at].Key))
            at++;
        return words.At(text, at, FigureRole.Unit, out end) is { } word ? Choose(word, at, end, isBefore: false) : null;
    }

    /// <summary>The currency sign at a token that stands before a number; null when there is none.</summary>
    public FigureUnit? Sign(int at, out int end) =>
        words.At(text, at, FigureRole.Unit, out end) is { } word ? Choose(word, at, end, isBefore: true) : null;

    private FigureUnit? Choose(FigureWord word, int first, int end, bool isBefore)
    {
        FigureUnit? chosen = null;
        var best = -1;
        foreach (var unit in word.Units)
        {
            if ((isBefore && !unit.IsSign) || (unit.Exact is { } exact && !IsWritten(exact, first, end)))
                continue;
            var weight = unit.Countries.Count == 0 ? 0 : Weight(unit.Countries);
            if (weight > best)
                (chosen, best) = (unit, weight);
        }

        return chosen;
    }

    private int Weight(IReadOnlyList<string> meant)
    {
        var weight = 0;
        foreach (var country in meant)
            weight += countries.GetValueOrDefault(country);
        return weight > 0 ? weight : -1;
    }

    /// <summary>Blanks within a sign do not count: «F CFA» with any of them. Nor does a full stop that the tokenizer took for that of «M.».</summary>
    private bool IsWritten(string exact, int first, int end)
    {
        var written = text.Span(first, end - 1).Of(text.Text).TrimEnd('.');
        var at = 0;
        foreach (var c in written)
        {
            if (char.IsWhiteSpace(c))
                continue;
            while (at < exact.Length && exact[at] == ' ')
                at++;
            if (at == exact.Length || exact[at++] != c)
                return false;
        }

        return at == exact.Length;
    }
}
