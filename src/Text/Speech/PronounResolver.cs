using System.Collections.Frozen;
using Vigie.Text.Entities;
using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Speech;

/// <summary>Finds whom «il» or «elle» means: the last speaker or person of that gender, subjects before others.</summary>
internal sealed class PronounResolver(
    MentionMap map, SpeechVocabulary words, IReadOnlyDictionary<object, GrammaticalGender> genders, IReadOnlyList<QuotedPassage> quotes,
    SentenceSubjects subjects)
{
    private const int SentencesBack = 8;

    /// <summary>Somebody without a name, «le gouverneur», is meant by a pronoun in the next sentences only.</summary>
    private const int SentencesBackToNoun = 3;

    private static readonly FrozenDictionary<ulong, GrammaticalGender> Singular = new Dictionary<ulong, GrammaticalGender>
    {
        [WordKey.Of("il")] = GrammaticalGender.Masculine,
        [WordKey.Of("elle")] = GrammaticalGender.Feminine,
        [WordKey.Of("lui")] = GrammaticalGender.Masculine,
    }.ToFrozenDictionary();

    private static readonly ulong They = WordKey.Of("ils");
    private static readonly ulong TheyFeminine = WordKey.Of("elles");

    /// <summary>«il», «elle», «lui».</summary>
    public static bool IsSingular(ulong pronoun) => Singular.ContainsKey(pronoun);

    /// <summary>«il», «elles»: stands for somebody of whom the text has spoken.</summary>
    public static bool IsThird(ulong pronoun) => Singular.ContainsKey(pronoun) || pronoun == They || pronoun == TheyFeminine;

    /// <param name="pronoun">Word key of the pronoun.</param>
    /// <param name="at">The token where it stands.</param>
    /// <param name="speakers">The speakers so far, in reading order, with the token where each speaks.</param>
    public Speaker? Resolve(ulong pronoun, int at, IReadOnlyList<(Speaker Speaker, int At)> speakers)
    {
        if (pronoun == They || pronoun == TheyFeminine)
            return Several(at, speakers);
        if (!Singular.TryGetValue(pronoun, out var gender))
            return null;
        Speaker? governed = null;
        var sentence = map.Text.SentenceOf(at);
        for (var back = 0; back <= SentencesBack && sentence - back >= 0; back++)
        {
            var range = map.Text.Sentences[sentence - back];
            var limit = back == 0 ? at : range.End;
            var subject = Subject(range.First, limit, gender, ref governed);
            var noun = back <= SentencesBackToNoun && subjects.Find(sentence - back, limit, GrammaticalNumber.Singular) is { Mention: null } found
                && found.Gender == gender ? found : null;
            if (noun is { IsPerson: true } && (subject is null || noun.First < subject.First))
                return noun;
            if ((subject ?? SpeakerIn(range, limit, gender, speakers) ?? noun) is { } meant)
                return meant;
        }

        return governed;
    }

    /// <summary>«ont-ils déclaré»: the last who spoke or acted in the plural.</summary>
    private Speaker? Several(int at, IReadOnlyList<(Speaker Speaker, int At)> speakers)
    {
        var sentence = map.Text.SentenceOf(at);
        for (var back = 0; back <= SentencesBackToNoun && sentence - back >= 0; back++)
        {
            var range = map.Text.Sentences[sentence - back];
            var limit = back == 0 ? at : range.End;
            for (var i = speakers.Count - 1; i >= 0; i--)
            {
                if (speakers[i].At >= range.First && speakers[i].At < limit && speakers[i].Speaker.IsPlural)
                    return speakers[i].Speaker;
            }

            if (subjects.Find(sentence - back, limit, GrammaticalNumber.Plural) is { } subject)
                return subject with { IsPlural = true };
        }

        return null;
    }

    private static Speaker? SpeakerIn(TokenRange range, int limit, GrammaticalGender gender, IReadOnlyList<(Speaker Speaker, int At)> speakers)
    {
        for (var i = speakers.Count - 1; i >= 0; i--)
        {
            var (speaker, at) = speakers[i];
            if (at >= range.First && at < limit && Fits(speaker.Gender, gender))
                return speaker;
        }

        return null;
    }

    private static bool Fits(GrammaticalGender known, GrammaticalGender wanted) => known == GrammaticalGender.None || known == wanted;

    /// <summary>The first person of a sentence whom no preposition governs and no quotation marks hold.</summary>
    private Speaker? Subject(int first, int limit, GrammaticalGender gender, ref Speaker? governed)
    {
        Speaker? possible = null;
        Speaker? woman = null;
        foreach (var mention in map.Mentions)
        {
            if (mention.First < first || mention.Last >= limit || mention.Type != EntityType.Person || IsQuoted(mention.First))
                continue;
            var known = genders.GetValueOrDefault(PersonGenders.Identity(mention));
            if (!Fits(known, gender))
                continue;
            var speaker = Of(mention, gender);
            if (known == GrammaticalGender.Feminine)
                woman ??= speaker;
            if (IsGoverned(mention.First))
                governed ??= speaker;
            else
                possible ??= speaker;
        }

        // Most people of whom nothing tells it are men in the press, so that a known woman is meant by «elle».
        return woman ?? possible;
    }

    private Speaker Of(MentionDraft mention, GrammaticalGender gender) => new()
    {
        First = mention.First,
        Last = mention.Last,
        Mention = mention,
        Gender = gender,
        IsLikely = true,
        Words = mention.Span.Of(map.Text.Text).ToString(),
    };

    private bool IsGoverned(int first)
    {
        var before = first - 1;
        while (before >= 0 && map.Tokens[before] is { IsWord: true, Length: <= 3 } && !words.IsPreposition(map.Tokens[before], map.Text.Text))
            before--;
        return before >= 0 && words.IsPreposition(map.Tokens[before], map.Text.Text);
    }

    private bool IsQuoted(int token)
    {
        foreach (var quote in quotes)
        {
            if (quote.Holds(token))
                return true;
        }

        return false;
    }
}
