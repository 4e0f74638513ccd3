using System.Collections.Frozen;
using Vigie.Text.Dates.Expressions;
using Vigie.Text.Tokens;

namespace Vigie.Text.Speech;

/// <summary>Finds the subject of a verb of saying, before it or, where it is inverted, behind it.</summary>
internal sealed class SubjectFinder(TokenizedText text, SpeechVocabulary words, SpeakerReader speakers, IReadOnlyList<DateReading> dates)
{
    private static readonly FrozenSet<ulong> Boundaries = Set("que", "qu", "et", "mais", "car", "puis", "alors", "lorsque", "quand", "tandis", "si");
    private static readonly ulong And = WordKey.Of("et");
    private static readonly ulong Who = WordKey.Of("qui");

    private ReadOnlySpan<Token> Tokens => text.Tokens;

    /// <summary>The subject between a token and a verb: the phrase right before the verb, else the first that no preposition governs.</summary>
    public Speaker? Before(int first, int verb)
    {
        Speaker? subject = null;
        Speaker? named = null;
        var governed = false;
        for (var i = first; i < verb;)
        {
            if (DateAt(i) is { } date && date < verb)
            {
                i = date + 1;
                continue;
            }

            if (words.IsPreposition(Tokens[i], text.Text) && !IsPlural(i, subject))
            {
                (governed, i) = (true, i + 1);
                continue;
            }

            var speaker = speakers.At(i, verb, isGoverned: governed);
            if (speaker is null)
            {
                governed = governed && Tokens[i].IsWord && !Boundaries.Contains(Tokens[i].Key) && Tokens[i].Key != Who;
                i++;
                continue;
            }

            if (!governed && subject is not null && IsJoined(subject, speaker))
                subject = Joined(subject, speaker);
            else if (!governed && (subject is null || Touches(speaker, verb)))
                subject = speaker;
            if (!governed && speaker.IsLikely && named is null)
                named = speaker;
            governed = false;
            i = speaker.Last + 1;
        }

        return subject is { IsLikely: true } || (subject is not null && Touches(subject, verb)) ? subject : named ?? subject;
    }

    /// <summary>The subject behind an inverted verb, past «lundi», «à la presse», «dans un communiqué».</summary>
    public Speaker? Behind(int first, int limit)
    {
        for (var i = first; i < limit;)
        {
            if (DateAt(i) is { } date)
                i = date + 1;
            else if (words.IsPreposition(Tokens[i], text.Text) && !IsPlural(i, null))
                i = AfterGoverned(i, limit);
            else if (speakers.At(i, limit) is { } speaker)
                return speaker;
            else if (Tokens[i].Kind == TokenKind.Mark && text.Text[Tokens[i].Start] is not (',' or '(' or ')'))
                return null;
            else
                i++;
        }

        return null;
    }

    /// <summary>«Xi Jinping et Vladimir Poutine».</summary>
    private bool IsJoined(Speaker first, Speaker second) =>
        first.Mention is not null && second.Mention is not null && second.First == first.Last + 2 && Tokens[first.Last + 1].Key == And;

    private Speaker Joined(Speaker first, Speaker second) => first with
    {
        Last = second.Last,
        IsPlural = true,
        Words = text.Span(first.First, second.Last).Of(text.Text).ToString(),
    };

    /// <summary>«des experts» opens a phrase; «du» and «de» do not.</summary>
    private bool IsPlural(int at, Speaker? subject) =>
        subject is null && LetterFold.Fold(Tokens[at].Of(text.Text)) == "des";

    private int AfterGoverned(int preposition, int limit)
    {
        var at = preposition + 1;
        while (at < limit && words.IsPreposition(Tokens[at], text.Text))
            at++;
        var governed = speakers.At(at, limit, isGoverned: true);
        if (governed is null)
            return at;

        // «à la presse le ministre»: what is spoken to is one noun with its complements.
        return governed.Last + 1;
    }

    /// <summary>Nothing but adverbs, appositions between commas and the like stands between a phrase and the verb.</summary>
    private bool Touches(Speaker speaker, int verb)
    {
        var next = speaker.Last + 1;
        return next >= verb || (next == verb - 1 && (Tokens[next].IsWord ? !Boundaries.Contains(Tokens[next].Key) : HoldsComma(speaker)));
    }

    /// <summary>«la ministre, Laurence Rossignol,»: the comma behind the apposition closes it.</summary>
    private bool HoldsComma(Speaker speaker)
    {
        for (var i = speaker.First; i < speaker.Last; i++)
        {
            if (Tokens[i].Kind == TokenKind.Mark && text.Text[Tokens[i].Start] == ',')
                return true;
        }

        return false;
    }

    /// <summary>The last token of the date that covers a token; null when none does.</summary>
    private int? DateAt(int token)
    {
        int low = 0, high = dates.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (dates[middle].First > token)
                high = middle - 1;
            else if (dates[middle].End <= token)
                low = middle + 1;
            else
                return dates[middle].End - 1;
        }

        return null;
    }

    private static FrozenSet<ulong> Set(params string[] set) => set.Select(word => WordKey.Of(word)).ToFrozenSet();
}
