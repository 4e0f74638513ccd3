using Vigie.Text.Entities;
using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Speech;

/// <summary>
/// Finds whom «le porte-parole» or «la chercheuse» means: the last person of whom the text said that they are one, else the only
/// person of the sentences right before.
/// </summary>
internal sealed class RoleResolver(MentionMap map, SpeechVocabulary words, IReadOnlyDictionary<object, GrammaticalGender> genders, IReadOnlyList<QuotedPassage> quotes)
{
    private const int LongestApposition = 12;
    private const int SentencesBack = 2;

    private static readonly ulong[] Definite = [WordKey.Of("le"), WordKey.Of("la"), WordKey.Of("l'")];

    /// <summary>The speaker with the person meant; the speaker as it is when nobody is.</summary>
    public Speaker Resolve(Speaker speaker)
    {
        if (speaker is not { Mention: null, IsPerson: true } || !Definite.Contains(map.Tokens[speaker.First].Key) || !IsBare(speaker))
            return speaker;
        return (Introduced(speaker) ?? OnlyPerson(speaker)) is { } person
            ? speaker with { Mention = person, Words = person.Span.Of(map.Text.Text).ToString() }
            : speaker;
    }

    /// <summary>The article and one noun, «porte-parole» being one.</summary>
    private bool IsBare(Speaker speaker)
    {
        for (var i = speaker.First + 2; i <= speaker.Last; i++)
        {
            if (map.Tokens[i].Link != TokenLink.Hyphen)
                return false;
        }

        return speaker.Last > speaker.First;
    }

    private MentionDraft? Introduced(Speaker speaker)
    {
        var noun = map.Tokens[speaker.First + 1].Key;
        for (var i = map.Mentions.Count - 1; i >= 0; i--)
        {
            var mention = map.Mentions[i];
            if (mention.Last < speaker.First && IsNamed(mention) && (HasNoun(mention.First - LongestApposition, mention.First, noun) || HasNoun(mention.Last + 1, mention.Last + 4, noun)))
                return mention;
        }

        return null;
    }

    /// <summary>The noun stands between two tokens, without another person or a full stop between it and the name.</summary>
    private bool HasNoun(int first, int end, ulong noun)
    {
        for (var i = Math.Max(0, first); i < Math.Min(end, map.Tokens.Length); i++)
        {
            if (map.Tokens[i].Key == noun && words.Speaker(map.Text, i) is not null && map.Text.SentenceOf(i) == map.Text.SentenceOf(Math.Min(end, map.Tokens.Length) - 1))
                return true;
        }

        return false;
    }

    private MentionDraft? OnlyPerson(Speaker speaker)
    {
        var sentence = map.Text.SentenceOf(speaker.First);
        var first = map.Text.Sentences[Math.Max(0, sentence - SentencesBack)].First;
        MentionDraft? only = null;
        foreach (var mention in map.Mentions)
        {
            if (mention.First < first || mention.Last >= speaker.First || !IsNamed(mention) || IsQuoted(mention.First))
                continue;
            if (only is not null && !PersonGenders.Identity(only).Equals(PersonGenders.Identity(mention)))
                return null;
            only = mention;
        }

        return only is not null && Fits(only, speaker.Gender) ? only : null;
    }

    /// <summary>Most people of whom nothing tells it are men in the press.</summary>
    private bool Fits(MentionDraft person, GrammaticalGender gender) =>
        gender == GrammaticalGender.None || genders.GetValueOrDefault(PersonGenders.Identity(person), GrammaticalGender.Masculine) == gender;

    private bool IsQuoted(int token)
    {
        foreach (var quote in quotes)
        {
            if (quote.Holds(token))
                return true;
        }

        return false;
    }

    private static bool IsNamed(MentionDraft mention) => mention is { Type: EntityType.Person, Resolution: not ("office" or "description") };
}
