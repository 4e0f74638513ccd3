using Vigie.Text.Tokens;

namespace Vigie.Text.Speech;

/// <summary>
/// Reads what stands in quotation marks. It is speech when somebody is told to say it; a whole sentence in marks of which nothing is
/// told goes on with the last speaker. Names of things («l'initiative « Belt and Road »») and single words set apart are none.
/// </summary>
internal sealed class DirectSpeech(SpeechPage page, Attributions attributions)
{
    private const int FewestWordsAlone = 3;
    private const int FarthestSentences = 3;
    private const int LongestLabel = 3;

    private Attribution? _last;
    private int _lastClose = -1;

    public List<SpeechReading> Found { get; } = [];

    /// <summary>First tokens of the verbs and prepositions that have attributed a passage.</summary>
    public HashSet<int> Used { get; } = [];

    public void Read(QuotedPassage quote)
    {
        if (!MayBeSpeech(quote))
            return;
        var sentence = page.SentenceOf(quote.Open);
        var previous = _lastClose >= page.Map.Text.Sentences[sentence].First ? _last : null;
        var behind = attributions.Behind(quote);
        var within = behind is null ? attributions.Within(quote) : null;
        var told = behind ?? within ?? attributions.Before(quote, previous);
        if (told is null && !(IsSentence(quote) && (GoesOn(quote) || HasVerb(quote))))
            return;
        told ??= GoesOn(quote) ? _last! with { Verb = null, Rule = "quote.goes-on" } : new Attribution(null, null, "quote.alone", -1, -1);
        if (told.Speaker is { } noun)
            told = told with { Speaker = page.Known(noun) };

        Found.Add(new SpeechReading
        {
            Span = page.Map.Text.Span(quote.Open, quote.Close),
            Text = Words(quote, within),
            IsDirect = true,
            Speaker = told.Speaker,
            Verb = told.Verb,
            Rule = told.Rule,
            Confidence = Confidence(told),
        });
        Used.Add(told.First);
        if (told.Speaker is { } speaker)
            page.Remember(speaker, quote.Open);
        (_last, _lastClose) = (told, quote.Close);
    }

    /// <summary>There are words in the marks, and they are no name or label.</summary>
    public bool MayBeSpeech(QuotedPassage quote) => quote.Close - quote.Open >= 2 && !IsName(quote) && !IsLabel(quote);

    private static double Confidence(Attribution told) => told switch
    {
        { Speaker: null } => 0.5,
        { Rule: "quote.goes-on" } => 0.7,
        { Speaker.IsPronoun: true } => 0.75,
        _ => 0.9,
    };

    /// <summary>The whole passage is a name, or a part of one.</summary>
    private bool IsName(QuotedPassage quote) =>
        page.Map.Outer(quote.Open + 1) is { } name && name.Last >= quote.Close - 1;

    /// <summary>A few words that the article sets in marks again and again: «les « gilets jaunes »».</summary>
    private bool IsLabel(QuotedPassage quote) =>
        quote.Close - quote.Open <= LongestLabel + 1 && page.Quotes.Exists(other => other != quote && IsSame(quote, other));

    private bool IsSame(QuotedPassage one, QuotedPassage other)
    {
        if (one.Close - one.Open != other.Close - other.Open)
            return false;
        for (var i = 1; i < one.Close - one.Open; i++)
        {
            if (page.Tokens[one.Open + i].Key != page.Tokens[other.Open + i].Key)
                return false;
        }

        return true;
    }

    /// <summary>A sentence of its own: it opens one, has a few words, and ends it.</summary>
    private bool IsSentence(QuotedPassage quote) =>
        quote.Close - quote.Open > FewestWordsAlone && page.Map.Text.OpensSentence(quote.Open) && page.Tokens[quote.Open + 1].IsCapitalised
        && (quote.Close + 1 >= page.Tokens.Length || page.Tokens[quote.Close + 1] is { Kind: TokenKind.LineEnd } or { IsCapitalised: true }
            || IsStop(quote.Close + 1) || IsStop(quote.Close - 1));

    /// <summary>Of words without a verb nobody can tell whether they are speech or a title.</summary>
    private bool HasVerb(QuotedPassage quote)
    {
        for (var sentence = page.SentenceOf(quote.Open); sentence <= page.SentenceOf(quote.Close); sentence++)
        {
            if (page.Groups(sentence).Exists(group => group.IsFinite && quote.Holds(group.Head)))
                return true;
        }

        return false;
    }

    private bool IsStop(int at) => page.IsMark(at, '.') || page.IsMark(at, '!') || page.IsMark(at, '?') || page.IsMark(at, '…') || page.IsMark(at, '«') || page.IsMark(at, '"');

    /// <summary>The last speaker spoke a few sentences before at most.</summary>
    private bool GoesOn(QuotedPassage quote) =>
        _last?.Speaker is not null && page.SentenceOf(quote.Open) - page.SentenceOf(_lastClose) <= FarthestSentences;

    private string Words(QuotedPassage quote, Attribution? within)
    {
        var text = page.Map.Text.Text;
        var start = page.Tokens[quote.Open].End;
        var end = page.Tokens[quote.Close].Start;
        if (within is null)
            return Trim(text[start..end]);
        var before = Trim(text[start..page.Tokens[within.First - 1].Start]);
        var rest = within.End < quote.Close ? text[page.Tokens[within.End].Start..end].Trim() : "";
        return rest.Length == 0 || !char.IsLetterOrDigit(rest[0]) ? before + rest : $"{before} {rest}";
    }

    private static string Trim(string words) => words.Trim().TrimEnd(',').TrimEnd();
}
