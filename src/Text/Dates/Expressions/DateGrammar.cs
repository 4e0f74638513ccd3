using System.Collections.Frozen;
using Vigie.Text.Tokens;

namespace Vigie.Text.Dates.Expressions;

/// <summary>
/// Reads one date expression at a place of a text. Days, months and seasons without a year are set beside the day of
/// publication, with the tense of the sentence deciding between before and after; without that day they stay without a year, and
/// what has no meaning without it («hier», «lundi») is not read at all.
/// </summary>
internal sealed partial class DateGrammar(TokenizedText text, DateVocabulary words, DateAnchors anchors)
{
    private const string FromPublication = "publication";
    private const string FromText = "text";
    private const int EarliestYear = 1000;
    private const int LatestYear = 2199;

    private Tense _tense;

    private ReadOnlySpan<Token> Tokens => text.Tokens;

    private DateKeys Keys => words.Keys;

    private int PublishedYear => anchors.Published?.Year ?? 0;

    /// <summary>The longest expression that starts at a token; null when none does.</summary>
    /// <param name="first">The token.</param>
    /// <param name="tense">Tense of the sentence.</param>
    public DateReading? At(int first, Tense tense)
    {
        _tense = tense;
        var word = words.At(Tokens, first, out var end);
        if (word is { Bound: not DateBound.None } && Bounded(first, end, word.Bound) is { } bounded)
            return bounded;
        return Unbounded(first) is { } reading ? reading with { First = FirstOf(reading, first) } : null;
    }

    /// <summary>«du» and its like belong to a date only as «du … au …».</summary>
    private int FirstOf(DateReading reading, int first) =>
        IsAny(first, Keys.Prepositions) && reading.Rule is not ("date.days" or "date.months" or "date.years" or "date.weekdays" or "date.ahead")
            ? first + 1
            : first;

    private DateReading? Bounded(int first, int core, DateBound bound)
    {
        // «depuis trois ans», «d'ici cinq ans»
        if (Amount(core, out var amount, out var unit, out var end))
        {
            return IsAny(first, Keys.BeforeAmount) && Since(bound, amount, unit, end) is { } span ? span with { First = first } : null;
        }

        // «prolongé jusqu'au 30 juin»: the end lies ahead, whatever the tense of the verb.
        if (bound == DateBound.Until)
            _tense = Tense.Future;
        while (IsAny(core, Keys.Articles))
            core++;
        if (Unbounded(core, afterBound: true) is not { Kind: not (DateKind.Duration or DateKind.Recurring) } reading)
            return null;
        if (reading.Time is not null && bound == DateBound.About)
            return reading with { First = first };
        return reading.To is not null && bound == DateBound.About
            ? null
            : reading with { First = first, Bound = bound, Rule = $"{reading.Rule}.{bound.ToString().ToLowerInvariant()}", Time = null };
    }

    private DateReading? Unbounded(int first, bool afterBound = false)
    {
        var token = Tokens[Math.Min(first, Tokens.Length - 1)];
        if (first >= Tokens.Length || token.Kind is TokenKind.Mark or TokenKind.LineEnd)
            return null;
        return Numeric(first)
            ?? TimeOfDay(first)
            ?? Days(first)
            ?? NamedDay(first)
            ?? Distance(first)
            ?? Quarter(first)
            ?? Part(first)
            ?? MonthRange(first)
            ?? Month(first, afterBound)
            ?? YearRange(first)
            ?? Year(first, afterBound)
            ?? Season(first)
            ?? Decade(first)
            ?? Century(first)
            ?? UnitBeside(first)
            ?? Recurring(first)
            ?? Duration(first);
    }

    private DateWord? Word(int at, out int end)
    {
        if (at < Tokens.Length && Tokens[at].IsWord)
            return words.At(Tokens, at, out end);
        end = at;
        return null;
    }

    private bool IsAny(int at, FrozenSet<ulong> keys) =>
        at >= 0 && at < Tokens.Length && Tokens[at].IsWord && keys.Contains(Tokens[at].Key);

    private bool IsMark(int at, char mark) =>
        at >= 0 && at < Tokens.Length && Tokens[at].Kind == TokenKind.Mark && text.Text[Tokens[at].Start] == mark;

    /// <summary>A run of digits with a value in a range; -1 when there is none.</summary>
    private int Digits(int at, int from, int to)
    {
        if (at >= Tokens.Length || Tokens[at] is not { Kind: TokenKind.Number, Length: <= 4 } token)
            return -1;
        var value = int.Parse(token.Of(text.Text));
        return value >= from && value <= to ? value : -1;
    }

    private int YearAt(int at) => at < Tokens.Length && Tokens[at].Length == 4 ? Digits(at, EarliestYear, LatestYear) : -1;

    /// <summary>«dernier», «prochain», «suivant» …</summary>
    private (int Step, string Anchor)? Direction(int at, out int end) => Word(at, out end)?.Direction;

    /// <summary>«last», «next» before their noun, in languages that put them there; in French «dernières semaines» is no certain week.</summary>
    private (int Step, string Anchor)? DirectionInFront(int at, out int end)
    {
        end = at;
        return words.DirectionsInFront ? Direction(at, out end) : null;
    }

    /// <summary>What is known of the day of publication or, for «la veille» and its like, of the last date in the text.</summary>
    private PartialDate Anchor(string anchor) => (anchor == FromText ? anchors.LastInText : anchors.Published) ?? default;

    private DateOnly? AnchorDay(string anchor) => Anchor(anchor) is { Day: > 0 } day ? day.First : null;

    private int SkipDeterminer(int at) => IsAny(at, Keys.Determiners) ? at + 1 : at;
}
