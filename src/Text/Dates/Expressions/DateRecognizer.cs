using Vigie.Text.Tokens;

namespace Vigie.Text.Dates.Expressions;

/// <summary>Finds the dates that running text of one language states, in reading order and without overlaps.</summary>
internal sealed class DateRecognizer(DateVocabulary words)
{
    public static DateRecognizer French { get; } = new(DateVocabulary.French);

    public static DateRecognizer English { get; } = new(DateVocabulary.English);

    /// <summary>The expressions of a text; the last day that one names becomes the anchor of those behind it.</summary>
    public List<DateReading> Find(TokenizedText text, DateAnchors anchors)
    {
        var found = new List<DateReading>();
        var grammar = new DateGrammar(text, words, anchors);
        foreach (var sentence in text.Sentences)
        {
            Tense? tense = null;
            for (var i = sentence.First; i < sentence.End;)
            {
                var reading = MayStart(text.Tokens, i) ? grammar.At(i, tense ??= TenseOf(text, sentence)) : null;
                if (reading is null || reading.End > sentence.End)
                {
                    i++;
                    continue;
                }

                found.Add(reading);
                if (reading is { To: null, Value: null, From.Year: > 0, Bound: DateBound.None })
                    anchors.LastInText = reading.From;
                i = reading.End;
            }
        }

        return found;
    }

    private bool MayStart(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Number || (tokens[at].IsWord && (words.IsOpening(tokens[at].Key) || words.At(tokens, at, out _) is not null));

    /// <summary>Future when a verb or word of the future is in the sentence and no nearer one of the past.</summary>
    private Tense TenseOf(TokenizedText text, TokenRange sentence)
    {
        var tense = Tense.None;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var token = text.Tokens[i];
            if (!token.IsWord)
                continue;
            var stated = words.At(text.Tokens, i, out _)?.Tense ?? words.TenseOfEnding(token, text.Text);
            if (stated == Tense.Future)
                return Tense.Future;
            if (stated == Tense.Past)
                tense = Tense.Past;
        }

        return tense;
    }
}
