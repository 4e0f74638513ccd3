using Vigie.Text.Entities;
using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Speech;

/// <summary>
/// Reads speech without quotation marks: «X indique que …», «…, a indiqué X», «selon X, …», «pour X, …». What is reported is a clause with a
/// verb of its own.
/// </summary>
internal sealed class ReportedSpeech(SpeechPage page, Attributions attributions, SpeechVocabulary words, DirectSpeech direct)
{
    private const int FewestWords = 3;
    private static readonly ulong For = WordKey.Of("pour");

    public List<SpeechReading> Found { get; } = [];

    /// <param name="sentence">The sentence.</param>
    public void Read(int sentence)
    {
        var range = page.Map.Text.Sentences[sentence];
        var end = ContentEnd(range);
        ReadAccording(sentence, range, end);
        foreach (var telling in page.Tellings(sentence))
        {
            var group = telling.Group;
            if (page.IsQuoted(group.First) || group.Negated || (group.Pronoun != 0 && !PronounResolver.IsThird(group.Pronoun)))
                continue;
            if (telling.TakesQue && ReadQue(telling, sentence, range, end))
                continue;
            if (!direct.Used.Contains(group.First) && page.IsMark(group.First - 1, ','))
                ReadInserted(group, sentence, range, end);
        }
    }

    /// <summary>X indique que …</summary>
    private bool ReadQue(Telling telling, int sentence, TokenRange range, int end)
    {
        var group = telling.Group;
        if (group.Voice == VerbVoice.Passive || group.Mood is VerbMood.Infinitive or VerbMood.PastParticiple || attributions.AfterQue(sentence, group, end) is not { } content)
            return false;
        end = BeforeNext(sentence, content, end);
        if (content >= end || IsAllQuoted(content, end))
            return true;
        var speaker = group.Inverted ? page.Pronoun(group.Pronoun, group.First)
            : attributions.SubjectOf(group, FirstOf(range, group.First)) ?? (group.Mood == VerbMood.PresentParticiple ? LastSpeaker(range) : null);
        if (speaker is null && group.Pronoun == 0)
            return false;
        Add(content, end, speaker, telling.Verb, "quote.que", 0.85, group.First);
        return true;
    }

    /// <summary>…, a indiqué X.</summary>
    private void ReadInserted(in VerbGroup group, int sentence, TokenRange range, int contentEnd)
    {
        var limit = attributions.Limit(group.First, sentence);
        if (attributions.Inverted(group.First, limit, sentence, "quote.inserted") is not { } told
            || (!group.Inverted && told.Speaker is not { IsLikely: true }))
            return;
        var end = group.First - 1;
        if (HasVerb(sentence, range.First, end))
            Add(range.First, end, told.Speaker, told.Verb, told.Rule, 0.8, group.First);
        else if (Comma(told.End, contentEnd) is > 0 and var comma && HasVerb(sentence, comma, contentEnd))
            Add(range.First, contentEnd, told.Speaker, told.Verb, told.Rule, 0.75, group.First);
    }

    /// <summary>«…, ajoutant que …», «…, a-t-il précisé», «…, un proche confie que …»: where what is said first ends.</summary>
    private int BeforeNext(int sentence, int content, int end)
    {
        foreach (var (group, _, takesQue, _) in page.Tellings(sentence))
        {
            if (group.First <= content || group.First >= end || page.IsQuoted(group.First))
                continue;
            if (page.IsMark(group.First - 1, ',') && (group.Mood == VerbMood.PresentParticiple || group.Inverted))
                return group.First - 1;
            if (takesQue && group is { IsFinite: true, Pronoun: 0 } && LastComma(content, group.First) is { } comma && attributions.SubjectOf(group, comma) is { IsLikely: true }
                && attributions.AfterQue(sentence, group, end) is not null)
                return comma;
        }

        return end;
    }

    /// <summary>Selon X, …; …, selon X; Pour X, …</summary>
    private void ReadAccording(int sentence, TokenRange range, int end)
    {
        for (var i = range.First; i < end; i++)
        {
            var isFor = i == range.First && page.Tokens[i].Key == For;
            if (direct.Used.Contains(i) || (!isFor && words.AfterAccording(page.Tokens, i) == i) || page.IsQuoted(i))
                continue;
            var told = isFor ? attributions.ForSomebody(i, end) : attributions.According(i, end, "quote.according-to");
            if (told is null)
                continue;
            var isOpening = i == range.First;
            var comma = isOpening ? Comma(told.End, end) : -1;
            if (comma > 0 && NameBetweenCommas(comma) is { } name)
                (told, comma) = (told with { Speaker = page.Speakers.At(name.First, name.Last + 1) }, name.Last + 1);
            var (from, to) = isOpening ? (comma + 1, end) : (range.First, page.IsMark(i - 1, ',') ? i - 1 : i);
            if ((!isOpening || comma > 0) && to - from >= FewestWords && HasVerb(sentence, from, to) && !IsAllQuoted(from, to))
                Add(from, to, told.Speaker, null, told.Rule, 0.85, i);
            i = told.End;
        }
    }

    /// <summary>The comma behind the speaker and what is said of them: «Selon X, analyste à Y, …» ends at the first one.</summary>
    private int Comma(int at, int end)
    {
        const int Farthest = 12;
        for (var i = at; i < Math.Min(end, at + Farthest); i++)
        {
            if (page.IsMark(i, ','))
                return i;
        }

        return -1;
    }

    /// <summary>«Selon le conseil de la présidence, Iouri Ouchakov, …»: the name tells who spoke.</summary>
    private MentionDraft? NameBetweenCommas(int comma) =>
        page.Map.Outer(comma + 1) is { Type: EntityType.Person, Resolution: not ("office" or "description") } name && name.First == comma + 1
        && page.IsMark(name.Last + 1, ',') ? name : null;

    private void Add(int first, int end, Speaker? speaker, string? verb, string rule, double confidence, int at)
    {
        while (end - 1 > first && (page.IsMark(end - 1, ',') || page.IsMark(end - 1, '.')))
            end--;
        if (end - first < FewestWords)
            return;
        speaker = speaker is null ? null : page.Known(speaker);
        var span = page.Map.Text.Span(first, end - 1);
        Found.Add(new SpeechReading
        {
            Span = span,
            Text = span.Of(page.Map.Text.Text).ToString(),
            IsDirect = false,
            Speaker = speaker,
            Verb = verb,
            Rule = rule,
            Confidence = speaker is { IsPronoun: true } ? confidence - 0.1 : confidence,
        });
        AddQuoted(first, end, Found[^1]);
        if (speaker is not null)
            page.Remember(speaker, at);
    }

    /// <summary>«La Chine « s'oppose » à …, a répété X»: the words in marks are X's as well.</summary>
    private void AddQuoted(int first, int end, SpeechReading reported)
    {
        foreach (var quote in page.Quotes)
        {
            if (quote.Open < first || quote.Close >= end || !direct.MayBeSpeech(quote))
                continue;
            var span = page.Map.Text.Span(quote.Open, quote.Close);
            if (direct.Found.TrueForAll(known => known.Span != span))
                Found.Add(reported with { Span = span, Text = page.Map.Text.Span(quote.Open + 1, quote.Close - 1).Of(page.Map.Text.Text).ToString(), IsDirect = true, Rule = "quote.part" });
        }
    }

    private int? LastComma(int first, int end)
    {
        for (var i = end - 1; i > first; i--)
        {
            if (page.IsMark(i, ','))
                return i;
        }

        return null;
    }

    private Speaker? LastSpeaker(TokenRange range)
    {
        var start = page.Tokens[range.First].Start;
        return Found.LastOrDefault(speech => speech.Span.Start >= start)?.Speaker;
    }

    /// <summary>Where the subject of a verb is looked for: behind the last passage in marks before it.</summary>
    private int FirstOf(TokenRange range, int verb)
    {
        var first = range.First;
        foreach (var quote in page.Quotes)
        {
            if (quote.Close < verb)
                first = Math.Max(first, quote.Close + 1);
        }

        return first;
    }

    private int ContentEnd(TokenRange range)
    {
        var end = range.End;
        while (end > range.First && page.Tokens[end - 1].Kind == TokenKind.Mark && page.Map.Text.Text[page.Tokens[end - 1].Start] is '.' or '!' or '?' or '…')
            end--;
        return end;
    }

    private bool IsAllQuoted(int first, int end) =>
        page.QuoteAt(first) is { } quote && quote.Open == first && quote.Close >= end - 2;

    private bool HasVerb(int sentence, int first, int end)
    {
        foreach (var group in page.Groups(sentence))
        {
            if (group.First >= first && group.Last < end && group.IsFinite)
                return true;
        }

        return false;
    }
}
