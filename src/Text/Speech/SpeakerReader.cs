using System.Collections.Frozen;
using Vigie.Text.Entities;
using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Speech;

/// <summary>Reads the noun phrase that names a speaker: a name, an office with or without the name beside it, «un témoin».</summary>
internal sealed class SpeakerReader(
    MentionMap map, SpeechVocabulary words, IReadOnlyDictionary<object, GrammaticalGender> genders, IReadOnlySet<int> dateStarts)
{
    private const int LongestPhrase = 22;

    private static readonly FrozenSet<ulong> Determiners = Set(
        "le", "la", "l", "les", "un", "une", "des", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "notre", "plusieurs", "certains", "certaines");

    private static readonly FrozenSet<ulong> Plurals = Set("les", "des", "ces", "ses", "leurs", "plusieurs", "certains", "certaines");

    private static readonly FrozenSet<ulong> InPhrase = Set("de", "d", "du", "des", "l", "la", "le", "les", "aux");
    private static readonly FrozenSet<ulong> Courtesy = Set("M.", "MM.", "Mme", "Mmes", "Mlle", "Me", "Dr", "Pr", "Mgr", "monsieur", "madame");

    private static readonly FrozenSet<ulong> InTitles = Set("chef", "exercice", "fonction", "poste", "second");
    private static readonly ulong In = WordKey.Of("en");
    private static readonly ulong By = WordKey.Of("par");
    private static readonly ulong Interim = WordKey.Of("intérim");

    private ReadOnlySpan<Token> Tokens => map.Tokens;

    /// <summary>The speaker whose phrase starts at a token; null when no noun phrase does.</summary>
    /// <param name="at">The token.</param>
    /// <param name="limit">The phrase ends before this token.</param>
    /// <param name="isGoverned">A preposition stood before it, maybe one that holds the article («du», «des»).</param>
    /// <param name="isSource">The preposition was «selon» or the like: a name behind a comma is in apposition, not the next phrase.</param>
    public Speaker? At(int at, int limit, bool isGoverned = false, bool isSource = false)
    {
        if (at >= limit)
            return null;
        if (Courtesy.Contains(Tokens[at].Key) && at + 1 < limit)
            return At(at + 1, limit) is { Mention: not null } named ? named with { First = at } : null;
        if (map.Outer(at) is { } mention && mention.First == at)
            return Named(mention, at, limit);
        if (Determiners.Contains(Tokens[at].Key) || isGoverned)
            return Phrase(at, Determiners.Contains(Tokens[at].Key) ? at + 1 : at, limit, isGoverned && !isSource);
        return Tokens[at].IsCapitalised && Tokens[at].IsWord && !words.IsFunctionWord(Tokens[at]) ? Capitalised(at, limit) : null;
    }

    /// <summary>A mention, or the name in apposition to it: «le président russe, Vladimir Poutine,».</summary>
    private Speaker Named(MentionDraft mention, int first, int limit)
    {
        var speaker = Of(mention, first, mention.Last);
        return mention is { Type: EntityType.Person, Resolution: "office" or "description" } ? NameBehind(first, mention.Last + 1, limit) ?? speaker : speaker;
    }

    private Speaker Of(MentionDraft mention, int first, int last) => new()
    {
        First = first,
        Last = last,
        Mention = mention,
        Gender = mention.Type == EntityType.Person ? genders.GetValueOrDefault(PersonGenders.Identity(mention)) : GrammaticalGender.None,
        IsLikely = true,
        Words = mention.Span.Of(map.Text.Text).ToString(),
    };

    /// <summary>The person whose name stands right behind a phrase, or behind a comma.</summary>
    private Speaker? NameBehind(int first, int at, int limit)
    {
        var isBehindComma = at < limit && Tokens[at].Kind == TokenKind.Mark && map.Text.Text[Tokens[at].Start] == ',';
        if (isBehindComma)
            at++;
        if (at < limit && Courtesy.Contains(Tokens[at].Key))
            at++;
        if (at >= limit)
            return null;
        if (map.Outer(at) is { } name)
            return name is { Type: EntityType.Person, Resolution: not ("office" or "description") } && name.First == at ? Of(name, first, name.Last) : null;
        return isBehindComma && Tokens[at] is { IsWord: true, IsCapitalised: true } && Capitalised(at, limit) is { } unknown && unknown.Last > at ? unknown : null;
    }

    private Speaker? Phrase(int first, int noun, int limit, bool isGoverned)
    {
        while (noun < limit && map.Outer(noun) is null && Tokens[noun].IsWord && IsBeforeNoun(noun))
            noun++;
        if (noun >= limit || !Tokens[noun].IsWord || words.IsFunctionWord(Tokens[noun]))
            return null;
        if (map.Outer(noun) is { Resolution: not "demonym" } mention && mention.First == noun)
            return Named(mention, first, limit);
        var kind = words.Speaker(map.Text, noun);
        var last = LastOf(noun, limit, takesName: kind is { Kind: SpeakerKind.Person } || (kind is null && !isGoverned), out var name);
        if (name is not null)
            return Of(name, first, name.Last);
        if (kind is { Kind: SpeakerKind.Person } && !isGoverned && NameBehind(first, last + 1, limit) is { } behind)
            return behind with { Gender = behind.Gender == GrammaticalGender.None ? kind.Gender : behind.Gender };
        return new Speaker
        {
            First = first,
            Last = last,
            Mention = kind?.Kind == SpeakerKind.Government ? Country(noun, last) : map.Outer(noun) is { Type: not EntityType.Person } demonym ? demonym : null,
            Gender = kind is { Gender: not GrammaticalGender.None and var gender } ? gender : ByDeterminer(first),
            IsPerson = kind is { Kind: SpeakerKind.Person },
            IsPlural = Plurals.Contains(Tokens[first].Key),
            IsLikely = kind is not null || map.Outer(noun) is not null || Tokens[noun].IsCapitalised,
            Words = map.Text.Span(first, last).Of(map.Text.Text).ToString(),
        };
    }

    /// <summary>An adjective or ordinal with the noun for a speaker behind it: «l'ancien ministre», «la jeune femme».</summary>
    private bool IsBeforeNoun(int at) =>
        words.Speaker(map.Text, at) is null && at + 1 < Tokens.Length && Tokens[at].Form == TokenForm.Lower
        && (words.Speaker(map.Text, at + 1) is not null || map.Outer(at + 1) is { Resolution: "office" });

    /// <summary>The last token of a phrase; a person's name within it, not behind «de», is who is meant.</summary>
    private int LastOf(int noun, int limit, bool takesName, out MentionDraft? name)
    {
        name = null;
        var last = noun;
        for (var i = noun + 1; i < Math.Min(limit, noun + LongestPhrase); i++)
        {
            if (map.Outer(i) is { } mention && mention.First == i)
            {
                if (mention.Type == EntityType.Person && !IsOf(i - 1) && mention.Resolution is not ("office" or "description"))
                {
                    name = takesName ? mention : null;
                    return takesName ? mention.Last : last;
                }

                i = last = Math.Min(mention.Last, limit - 1);
            }
            else if (Tokens[i].IsWord && !dateStarts.Contains(i) && IsInPhrase(i))
            {
                if (!InPhrase.Contains(Tokens[i].Key))
                    last = i;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    private bool IsInPhrase(int at)
    {
        var token = Tokens[at];
        if (token.Link == TokenLink.Hyphen || IsInTitle(at))
            return true;
        if (InPhrase.Contains(token.Key))
            return !(IsArticle(at) && !InPhrase.Contains(Tokens[at - 1].Key));
        return !words.IsFunctionWord(token) && !words.IsPreposition(token, map.Text.Text) && !OpensClause(at);
    }

    /// <summary>«en chef», «par intérim»: part of what somebody is.</summary>
    private bool IsInTitle(int at) =>
        (Tokens[at].Key == In && at + 1 < Tokens.Length && InTitles.Contains(Tokens[at + 1].Key))
        || (Tokens[at].Key == By && at + 1 < Tokens.Length && Tokens[at + 1].Key == Interim);

    /// <summary>«réunis à Samarcande»: a participle before a preposition.</summary>
    private bool OpensClause(int at)
    {
        if (at + 1 >= Tokens.Length || !words.IsPreposition(Tokens[at + 1], map.Text.Text) || InPhrase.Contains(Tokens[at + 1].Key))
            return false;
        foreach (var form in VerbForms.French.Of(Tokens[at], map.Text.Text))
        {
            if (form.Mood == VerbMood.PastParticiple)
                return true;
        }

        return false;
    }

    private bool IsArticle(int at) => Determiners.Contains(Tokens[at].Key) && !Tokens[at].Of(map.Text.Text).SequenceEqual("des");

    private bool IsOf(int at) => at >= 0 && InPhrase.Contains(Tokens[at].Key);

    private MentionDraft? Country(int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (map.Inner(i) is { Type: EntityType.Place } country)
                return country;
        }

        return null;
    }

    private GrammaticalGender ByDeterminer(int at)
    {
        var word = LetterFold.Fold(Tokens[at].Of(map.Text.Text));
        return word switch
        {
            "la" or "une" or "cette" or "sa" => GrammaticalGender.Feminine,
            "le" or "un" or "ce" or "cet" or "son" => GrammaticalGender.Masculine,
            _ => GrammaticalGender.None,
        };
    }

    /// <summary>A name that no recogniser knew.</summary>
    private Speaker? Capitalised(int at, int limit)
    {
        if (map.Text.OpensSentence(at) && !(at + 1 < limit && Tokens[at + 1] is { IsCapitalised: true, IsWord: true }))
            return null;
        var last = at;
        while (last + 1 < limit && Tokens[last + 1] is { IsCapitalised: true, IsWord: true })
            last++;
        return new Speaker { First = at, Last = last, IsLikely = true, Words = map.Text.Span(at, last).Of(map.Text.Text).ToString() };
    }

    private static FrozenSet<ulong> Set(params string[] set) => set.Select(word => WordKey.Of(word)).ToFrozenSet();
}
