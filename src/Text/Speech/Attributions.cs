using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Speech;

/// <summary>Finds who says what stands in quotation marks: behind it, within it, before it.</summary>
internal sealed class Attributions(SpeechPage page, SpeechVocabulary words)
{
    private static readonly ulong Que = WordKey.Of("que");
    private static readonly ulong Qu = WordKey.Of("qu");
    private static readonly ulong Who = WordKey.Of("qui");
    private static readonly ulong For = WordKey.Of("pour");
    private static readonly ulong En = WordKey.Of("en");
    private static readonly ulong Selon = WordKey.Of("selon");

    private ReadOnlySpan<Token> Tokens => page.Tokens;

    /// <summary>«…», a déclaré X; «…», a-t-il ajouté; «…», selon X.</summary>
    public Attribution? Behind(QuotedPassage quote)
    {
        var at = quote.Close + 1;
        while (page.IsMark(at, ',') || page.IsMark(at, '–') || page.IsMark(at, '—') || page.IsMark(at, '-'))
            at++;
        if (at >= Tokens.Length || Tokens[at].Kind == TokenKind.LineEnd)
            return null;
        var sentence = page.SentenceOf(at);
        if (sentence != page.SentenceOf(quote.Close) && Tokens[at].Form != TokenForm.Lower)
            return null;
        var limit = Limit(at, sentence);
        return Inverted(at, limit, sentence, "quote.behind") ?? According(at, limit, "quote.according-to");
    }

    /// <summary>«…, a-t-il dit, …» within the marks.</summary>
    public Attribution? Within(QuotedPassage quote)
    {
        for (var sentence = page.SentenceOf(quote.Open); sentence < page.Map.Text.Sentences.Length && page.Map.Text.Sentences[sentence].First < quote.Close; sentence++)
        {
            foreach (var (group, _, _, _) in page.Tellings(sentence))
            {
                if (!quote.Holds(group.First) || !quote.Holds(group.Last) || !page.IsMark(group.First - 1, ',') || group.First - 1 == quote.Open + 1)
                    continue;
                var limit = Math.Min(quote.Close, page.Map.Text.Sentences[sentence].End);
                if (Inverted(group.First, limit, sentence, "quote.within") is { } found && (found.End >= limit || IsPause(found.End)))
                    return found;
            }
        }

        return null;
    }

    /// <summary>X a déclaré : «…»; X a dénoncé une «…»; Selon X, «…»; X : «…».</summary>
    /// <param name="quote">The quoted passage.</param>
    /// <param name="previous">The speaker of the passage before it in the same sentence; null when there is none.</param>
    public Attribution? Before(QuotedPassage quote, Attribution? previous)
    {
        var colon = BehindColon(quote.Open);
        var sentence = page.SentenceOf(colon ?? quote.Open);
        var end = colon ?? quote.Open;
        var first = Start(page.Map.Text.Sentences[sentence].First, end);
        if (previous?.Speaker is { } antecedent && end - 2 >= first && Tokens[end - 1].Key == Who && (Tokens[end - 2].Key == For || Tokens[end - 2].Key == Selon))
            return new Attribution(antecedent, null, "quote.for", end - 2, end);
        var saying = LastSaying(sentence, first, end, isJoined: previous is not null);
        if (saying is not { } behind || behind.Group.Last < end - 1)
        {
            if (LastAccording(Math.Max(first, saying?.Group.Last + 1 ?? first), end) is { } source)
                return source;
        }

        if (saying is { } telling)
        {
            var subject = SubjectOf(telling.Group, first) ?? previous?.Speaker;
            if (subject is not null || PronounResolver.IsThird(telling.Group.Pronoun) || (telling.Group.Pronoun != 0 && colon is not null))
                return new Attribution(subject, telling.Verb, colon is null ? "quote.before" : "quote.colon", telling.Group.First, end);
        }

        if (ForSomebody(first, end) is { } opinion)
            return opinion;
        return colon is null ? null : WithoutVerb(sentence, first, end);
    }

    /// <summary>Who says it in a reported clause: the subject of a verb, which may be a pronoun or stand before «qui».</summary>
    public Speaker? SubjectOf(in VerbGroup group, int first)
    {
        if (group.Pronoun != 0)
            return page.Pronoun(group.Pronoun, group.First);
        var before = group.First - 1;
        if (before > first && Tokens[before].Key == Who)
            return page.Subjects.Before(first, before) is { IsLikely: true } antecedent ? antecedent : null;
        return page.Subjects.Before(first, group.First);
    }

    /// <summary>«selon X» at a token.</summary>
    public Attribution? According(int at, int limit, string rule)
    {
        var name = words.AfterAccording(Tokens, at);
        if (name == at || name >= limit)
            return null;
        if (PronounResolver.IsSingular(Tokens[name].Key) && (name + 1 >= limit || !Tokens[name + 1].IsWord))
            return page.Pronoun(Tokens[name].Key, at) is { } meant ? new Attribution(meant, null, rule, at, name + 1) : null;
        return page.Speakers.At(name, limit, isGoverned: true, isSource: true) is { IsLikely: true } speaker
            ? new Attribution(speaker, null, rule, at, speaker.Last + 1)
            : null;
    }

    /// <summary>«Pour X,» gives an opinion only where X is one who has opinions; «Pour Noël,» does not.</summary>
    public Attribution? ForSomebody(int at, int limit) =>
        Tokens[at].Key == For && page.Speakers.At(at + 1, limit) is { IsLikely: true } speaker && page.IsMark(speaker.Last + 1, ',')
        && (speaker.Mention is { Type: EntityType.Person } || words.Speaker(page.Map.Text, Math.Min(speaker.First + 1, speaker.Last)) is not null)
            ? new Attribution(speaker, null, "quote.for", at, speaker.Last + 1)
            : null;

    /// <summary>A verb of saying with its subject behind it, at a token.</summary>
    public Attribution? Inverted(int at, int limit, int sentence, string rule)
    {
        foreach (var (group, verb, _, isGoverning) in page.Tellings(sentence))
        {
            if (group.First != at)
                continue;
            if (!group.IsFinite || group.Voice == VerbVoice.Passive || (isGoverning && !group.Inverted))
                return null;
            if (group.Inverted)
                return new Attribution(page.Pronoun(group.Pronoun, at), verb, rule, at, group.Last + 1);
            if (group.Pronoun != 0 || page.Subjects.Behind(group.Last + 1, limit) is not { } speaker)
                return null;
            return new Attribution(speaker, verb, rule, at, speaker.Last + 1);
        }

        return page.Groups(sentence).Exists(group => group.First == at) ? null : AlsoNoun(at, limit, rule);
    }

    /// <summary>«, précise à la presse le ministre»: verbs that are nouns or adjectives too are no verb group before a preposition.</summary>
    private Attribution? AlsoNoun(int at, int limit, string rule)
    {
        foreach (var form in VerbForms.French.Of(Tokens[at], page.Map.Text.Text))
        {
            if (form is { Mood: VerbMood.Indicative, Person: 3 } && words.IsSaying(form.Verb))
                return page.Subjects.Behind(at + 1, limit) is { } speaker ? new Attribution(speaker, form.Verb.Infinitive, rule, at, speaker.Last + 1) : null;
        }

        return null;
    }

    /// <summary>Where the words from a token on end: at the sentence's end or the next opening mark.</summary>
    public int Limit(int at, int sentence)
    {
        var end = page.Map.Text.Sentences[sentence].End;
        foreach (var quote in page.Quotes)
        {
            if (quote.Open >= at)
                return Math.Min(end, quote.Open);
        }

        return end;
    }

    private bool IsPause(int at) => page.IsMark(at, ',') || page.IsMark(at, '.') || page.IsMark(at, ':') || page.IsMark(at, '–') || page.IsMark(at, '—') || page.IsMark(at, '?') || page.IsMark(at, '!') || page.IsMark(at, '…');

    /// <summary>The colon before an opening mark, which may stand at the end of the line above; null when there is none.</summary>
    private int? BehindColon(int open)
    {
        var at = open - 1;
        while (at >= 0 && Tokens[at].Kind == TokenKind.LineEnd)
            at--;
        return page.IsMark(at, ':') ? at : null;
    }

    /// <summary>The last closing mark before a place of the sentence bounds what attributes to the next passage.</summary>
    private int Start(int first, int end)
    {
        foreach (var quote in page.Quotes)
        {
            if (quote.Close >= end)
                break;
            first = Math.Max(first, quote.Close + 1);
        }

        return first;
    }

    /// <summary>The last «selon X» between two tokens.</summary>
    private Attribution? LastAccording(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (According(i, end, "quote.according-to") is { } found)
                return found;
        }

        return null;
    }

    private Telling? LastSaying(int sentence, int first, int end, bool isJoined)
    {
        Telling? found = null;
        foreach (var telling in page.Tellings(sentence))
        {
            if (telling.Group.First < first || telling.Group.Last >= end || telling.Group.Negated || !IsTold(telling.Group, isJoined))
                continue;

            // «elle répond en souriant : «…»: the verb that the gerund goes with tells.
            if (found is null || telling.Group.Preposition != En)
                found = telling;
        }

        return found is { } last && IsNamed(sentence, last.Group.Last, end) ? null : found;
    }

    /// <summary>«a lâché des ballons portant l'inscription « … »», «un texte intitulé « … »».</summary>
    private bool IsNamed(int sentence, int first, int end) =>
        page.Groups(sentence).Exists(group => group.First > first && group.Last < end && words.IsNaming(group));

    /// <summary>The verb is inflected, or its auxiliary stands before an earlier passage («a salué «…» et promis «…»»); «soi-disant» is none.</summary>
    private bool IsTold(in VerbGroup group, bool isJoined) => group.Mood switch
    {
        VerbMood.Infinitive => false,
        VerbMood.PastParticiple => isJoined,
        _ => group.Voice != VerbVoice.Passive && Tokens[group.First].Link != TokenLink.Hyphen,
    };

    /// <summary>«Le président se veut rassurant : «…»; «Xi Jinping : «…».</summary>
    private Attribution? WithoutVerb(int sentence, int first, int colon)
    {
        foreach (var group in page.Groups(sentence))
        {
            if (group.First >= first && group.Last < colon && group.IsFinite)
                return SubjectOf(group, first) is { IsLikely: true } subject ? new Attribution(subject, null, "quote.colon", first, colon) : null;
        }

        return page.Speakers.At(first, colon) is { IsLikely: true } speaker && speaker.Last + 1 == colon
            ? new Attribution(speaker, null, "quote.colon", first, colon)
            : null;
    }

    /// <summary>The token behind the «que» that a verb takes; null when none does.</summary>
    public int? AfterQue(int sentence, in VerbGroup group, int limit)
    {
        const int Farthest = 14;
        for (var i = group.Last + 1; i < Math.Min(limit, group.Last + Farthest); i++)
        {
            if (Tokens[i].Key == Que || Tokens[i].Key == Qu)
                return words.JoinsQue(Tokens[i - 1]) ? null : i + 1;
            if (page.IsMark(i, ':') || page.IsMark(i, ';') || page.IsQuoted(i) || page.Groups(sentence).Exists(other => other.First == i && other.IsFinite))
                return null;
        }

        return null;
    }
}
