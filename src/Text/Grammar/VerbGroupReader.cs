using Vigie.Text.Tokens;

namespace Vigie.Text.Grammar;

/// <summary>Reads the verb groups of a sentence, from left to right and without overlaps.</summary>
internal sealed class VerbGroupReader(VerbForms forms)
{
    /// <summary>Adverbs, clitics and the like between two parts of a group.</summary>
    private const int LongestGap = 6;

    /// <summary>«aucun» may stand so many tokens before the verb that it negates.</summary>
    private const int FarthestNegation = 40;

    private readonly VerbVocabulary _words = new(forms);

    public static VerbGroupReader French { get; } = new(VerbForms.French);

    /// <summary>Appends the groups of a sentence.</summary>
    public void Read(TokenizedText text, TokenRange sentence, List<VerbGroup> groups)
    {
        var cursor = new Cursor(text, sentence, sentence.First);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (At(cursor, i) is not { } group)
                continue;
            groups.Add(group);
            i = group.Last;
            cursor = cursor with { Free = group.Last + 1 };
        }
    }

    private VerbGroup? At(in Cursor cursor, int at)
    {
        var readings = Readings(cursor, at);
        if (readings.IsEmpty)
            return null;
        foreach (var reading in readings)
        {
            VerbGroup? group = reading.Mood switch
            {
                VerbMood.Infinitive => IsNominal(cursor, at) ? null : Infinitive(cursor, at, reading),
                VerbMood.PastParticiple => IsDetermined(cursor, at) || _words.Is(cursor.Key(at), WordRole.RarelyVerb) ? null : Participle(cursor, at, reading),
                VerbMood.PresentParticiple => IsDetermined(cursor, at) && cursor.Key(at - 1) != VerbVocabulary.En ? null : Gerund(cursor, at, reading),
                _ => IsVerb(cursor, at, reading) ? Finite(cursor, at, reading) : null,
            };
            if (group is not null)
                return group;
        }

        return null;
    }

    private VerbGroup Finite(in Cursor cursor, int at, VerbForm reading)
    {
        var before = Before(cursor, at);
        var last = at;
        var (pronoun, inverted) = (before.Pronoun, false);
        if (Inverted(cursor, ref last) is not 0 and var behind)
            (pronoun, inverted) = (behind, true);
        var group = new VerbGroup
        {
            First = before.First,
            Last = last,
            Head = at,
            Verb = reading.Verb,
            Mood = reading.Mood,
            Tense = reading.Tense,
            Number = reading.Number,
            Pronoun = pronoun,
            Inverted = inverted,
            Voice = before.IsReflexive ? VerbVoice.Pronominal : VerbVoice.Active,
        };
        group = WithInfinitives(cursor, WithParticiple(cursor, group, before.IsReflexive));
        return group with { Negated = before.HasNe && IsNegated(cursor, at, group) };
    }

    private VerbGroup Infinitive(in Cursor cursor, int at, VerbForm reading)
    {
        var before = Before(cursor, at);
        var introducer = before.First - 1;
        var preposition = introducer >= cursor.Free && _words.Is(cursor.Key(introducer), WordRole.Preposition) ? cursor.Key(introducer) : 0;
        var isNegated = before.HasNe || preposition == VerbVocabulary.Sans || HasNegationBefore(cursor, before.First);
        var group = new VerbGroup
        {
            First = before.First,
            Last = at,
            Head = at,
            Verb = reading.Verb,
            Mood = VerbMood.Infinitive,
            Tense = VerbTense.Present,
            Preposition = preposition,
            Negated = isNegated,
            Voice = before.IsReflexive ? VerbVoice.Pronominal : VerbVoice.Active,
        };
        return WithInfinitives(cursor, WithParticiple(cursor, group, before.IsReflexive));
    }

    private static VerbGroup Participle(in Cursor cursor, int at, VerbForm reading) => new()
    {
        First = at,
        Last = at,
        Head = at,
        Verb = reading.Verb,
        Mood = VerbMood.PastParticiple,
        Tense = VerbTense.Perfect,
        Number = reading.Number,
        Voice = reading.Verb.TakesEtre ? VerbVoice.Active : VerbVoice.Passive,
    };

    private VerbGroup Gerund(in Cursor cursor, int at, VerbForm reading)
    {
        var before = Before(cursor, at);
        var isGerund = before.First > cursor.Free && cursor.Key(before.First - 1) == VerbVocabulary.En;
        var group = new VerbGroup
        {
            First = before.First,
            Last = at,
            Head = at,
            Verb = reading.Verb,
            Mood = VerbMood.PresentParticiple,
            Tense = VerbTense.Present,
            Preposition = isGerund || cursor.Key(before.First) == VerbVocabulary.En ? VerbVocabulary.En : 0,
            Voice = before.IsReflexive ? VerbVoice.Pronominal : VerbVoice.Active,
        };
        group = WithInfinitives(cursor, WithParticiple(cursor, group, before.IsReflexive));
        return group with { Negated = before.HasNe };
    }

    /// <summary>The participle behind an auxiliary, when there is one.</summary>
    private VerbGroup WithParticiple(in Cursor cursor, VerbGroup group, bool isReflexive)
    {
        var hasAvoir = group.Verb == _words.Avoir;
        if ((!hasAvoir && group.Verb != _words.Etre) || NextParticiple(cursor, group.Last + 1) is not { } participle)
            return group;
        group = group with { Last = participle.At, Head = participle.At, Verb = participle.Reading.Verb };
        if (!hasAvoir && !isReflexive && !participle.Reading.Verb.TakesEtre)
            return group with { Voice = VerbVoice.Passive };
        group = group with
        {
            Tense = Composed(group.Tense),
            Voice = isReflexive ? VerbVoice.Pronominal : VerbVoice.Active,
        };
        return group.Verb == _words.Etre && NextParticiple(cursor, group.Last + 1) is { } passive
            ? group with { Last = passive.At, Head = passive.At, Verb = passive.Reading.Verb, Voice = VerbVoice.Passive }
            : group;
    }

    /// <summary>The infinitives that the verb governs: «doit pouvoir se rendre».</summary>
    private VerbGroup WithInfinitives(in Cursor cursor, VerbGroup group)
    {
        while (_words.MayGovern(group.Verb) && group.Voice != VerbVoice.Passive && NextInfinitive(cursor, group) is { } next)
        {
            group = group with
            {
                Last = next.At,
                Head = next.At,
                Verb = next.Verb,
                Manner = Stronger(group.Manner, next.Manner),
                Voice = next.IsReflexive ? VerbVoice.Pronominal : VerbVoice.Active,
            };
            var composed = WithParticiple(cursor, group, next.IsReflexive);
            group = composed with { Tense = group.Tense };
        }

        return group;
    }

    private (int At, VerbForm Reading)? NextParticiple(in Cursor cursor, int at)
    {
        for (var gap = 0; gap <= LongestGap && at < cursor.End; gap++, at++)
        {
            foreach (var reading in Readings(cursor, at))
            {
                if (reading.Mood == VerbMood.PastParticiple)
                    return (at, reading);
            }

            if (_words.AdverbLength(cursor.Text.Tokens, at, cursor.End) is > 0 and var length)
                at += length - 1;
            else if (!IsAdverb(cursor, at))
                return null;
        }

        return null;
    }

    private (int At, Verb Verb, VerbManner Manner, bool IsReflexive)? NextInfinitive(in Cursor cursor, in VerbGroup group)
    {
        ulong preposition = 0;
        var isReflexive = false;
        var at = group.Last + 1;
        for (var gap = 0; gap <= LongestGap && at < cursor.End; gap++, at++)
        {
            foreach (var reading in Readings(cursor, at))
            {
                if (reading.Mood == VerbMood.Infinitive && _words.Chain(group.Verb, preposition) is { } manner)
                    return (at, reading.Verb, manner, isReflexive);
            }

            var key = cursor.Key(at);
            if (preposition == 0 && _words.Is(key, WordRole.Preposition))
                preposition = key;
            else if (_words.Is(key, WordRole.Reflexive))
                isReflexive = true;
            else if (!_words.Is(key, WordRole.Clitic) && !IsAdverb(cursor, at))
                return null;
        }

        return null;
    }

    /// <summary>Clitics, negation and subject pronoun before a verb.</summary>
    private Introduction Before(in Cursor cursor, int at)
    {
        var found = new Introduction(at, 0, false, false);
        for (var i = at - 1; i >= cursor.Free; i--)
        {
            var key = cursor.Key(i);
            if (key == VerbVocabulary.Ne || key == VerbVocabulary.N)
                found = found with { First = i, HasNe = true };
            else if (_words.Is(key, WordRole.Reflexive) && found.Pronoun == 0)
                found = found with { First = i, IsReflexive = true };
            else if (_words.Is(key, WordRole.Subject) && cursor.Token(i).Link != TokenLink.Hyphen)
                return found with { First = i, Pronoun = key };
            else if (_words.Is(key, WordRole.Clitic) && cursor.Token(at).Form == TokenForm.Lower)
                found = found with { First = i };
            else
                break;
        }

        return found;
    }

    /// <summary>«-t-il», «-elle»: moves to the last token of it; 0 when there is none.</summary>
    private ulong Inverted(in Cursor cursor, ref int last)
    {
        var next = last + 1;
        if (next < cursor.End && cursor.Token(next).Link == TokenLink.Hyphen && cursor.Key(next) == VerbVocabulary.T)
            next++;
        if (next >= cursor.End || cursor.Token(next).Link != TokenLink.Hyphen || !_words.Is(cursor.Key(next), WordRole.Subject))
            return 0;
        last = next;
        return cursor.Key(next);
    }

    private bool IsVerb(in Cursor cursor, int at, VerbForm reading)
    {
        var token = cursor.Token(at);
        var opens = at == cursor.First || !cursor.Token(at - 1).IsWord;
        if (token.Form == TokenForm.Title && at > cursor.First && !opens)
            return false;

        // «À Pékin», «A Pékin»: the preposition.
        if (token is { Length: 1, IsCapitalised: true })
            return IsInvertedVerb(cursor, at);
        if (at + 1 < cursor.End && cursor.Token(at + 1).Link == TokenLink.Hyphen && !IsInvertedVerb(cursor, at))
            return false;
        var isAuxiliary = reading.Verb == _words.Avoir || reading.Verb == _words.Etre;
        if (at > cursor.First && cursor.Token(at).Link == TokenLink.Hyphen && !isAuxiliary)
            return false;
        var before = Before(cursor, at);
        var isIntroduced = before.Pronoun != 0 || before.HasNe || before.IsReflexive
            || (before.First > cursor.First && _words.Is(cursor.Key(before.First - 1), WordRole.Relative));
        if (isIntroduced)
            return reading.Person == 3 || before.Pronoun != 0;
        if (reading.Person != 3 || _words.Is(token.Key, WordRole.RarelyVerb))
            return IsInvertedVerb(cursor, at) && reading.Person == 3;
        if (isAuxiliary && at > cursor.First && _words.Is(cursor.Key(at - 1), WordRole.Clitic))
            return reading.Verb == _words.Avoir;

        // «un habitant sur trois a quitté»: the number is no determiner of the verb.
        if (IsDetermined(cursor, at))
            return isAuxiliary && NextParticiple(cursor, at + 1) is not null;
        return isAuxiliary || IsInvertedVerb(cursor, at) || !(opens && IsNounLike(cursor, at));
    }

    private bool IsInvertedVerb(in Cursor cursor, int at)
    {
        var last = at;
        return Inverted(cursor, ref last) != 0;
    }

    /// <summary>«Visite de …» at the start of a sentence or behind a mark, and not «, accuse la Chine»: a noun.</summary>
    private bool IsNounLike(in Cursor cursor, int at) =>
        at == cursor.First || at + 1 >= cursor.End || cursor.IsMark(at - 1, ':') || _words.Is(cursor.Key(at + 1), WordRole.Preposition);

    /// <summary>A determiner, preposition or adjective before it makes it a noun.</summary>
    private bool IsDetermined(in Cursor cursor, int at)
    {
        if (at <= cursor.First)
            return false;
        var previous = cursor.Token(at - 1);
        if (previous.IsCapitalised && at - 1 > cursor.First)
            return false;
        return previous.Kind == TokenKind.Number
            || _words.Is(previous.Key, WordRole.Determiner | WordRole.Prenominal)
            || (_words.Is(previous.Key, WordRole.Preposition) && !_words.Is(previous.Key, WordRole.Adverb));
    }

    /// <summary>«le pouvoir», «un devoir».</summary>
    private bool IsNominal(in Cursor cursor, int at) =>
        at > cursor.First && cursor.Key(at - 1) is var key && key != VerbVocabulary.De && key != VerbVocabulary.D
        && _words.Is(key, WordRole.Determiner) && !_words.Is(key, WordRole.Clitic);

    /// <summary>«ne … pas», «ne … jamais»; not «ne … que» nor «avant qu'il ne parte».</summary>
    private bool IsNegated(in Cursor cursor, int at, in VerbGroup group)
    {
        for (var i = at + 1; i < Math.Min(cursor.End, group.Last + 4); i++)
        {
            var key = cursor.Key(i);
            if (_words.Is(key, WordRole.Negation | WordRole.NegativeSubject))
                return true;
            if (i > group.Last && (key == VerbVocabulary.Que || key == VerbVocabulary.Qu))
                return false;
        }

        for (var i = Math.Max(cursor.First, group.First - FarthestNegation); i < group.First; i++)
        {
            if (_words.Is(cursor.Key(i), WordRole.NegativeSubject))
                return true;
        }

        return group.Manner == VerbManner.Can;
    }

    /// <summary>«de ne pas signer»: the negation stands before the infinitive.</summary>
    private bool HasNegationBefore(in Cursor cursor, int at) =>
        at - 2 >= cursor.Free && _words.Is(cursor.Key(at - 1), WordRole.Negation) && cursor.Key(at - 2) == VerbVocabulary.Ne;

    /// <summary>The outer verb's word counts, but what is denied or only possible stays so.</summary>
    private static VerbManner Stronger(VerbManner outer, VerbManner inner) =>
        outer == VerbManner.None || inner == VerbManner.Denied ? inner : outer;

    private static VerbTense Composed(VerbTense tense) => tense switch
    {
        VerbTense.Present => VerbTense.Perfect,
        VerbTense.Future => VerbTense.FuturePerfect,
        _ => VerbTense.Pluperfect,
    };

    private bool IsAdverb(in Cursor cursor, int at)
    {
        var token = cursor.Token(at);
        return _words.Is(token.Key, WordRole.Adverb | WordRole.Negation)
            || (token is { IsWord: true, Length: > 6 } && token.Of(cursor.Text.Text).EndsWith("ment", StringComparison.Ordinal));
    }

    private ReadOnlySpan<VerbForm> Readings(in Cursor cursor, int at) => forms.Of(cursor.Token(at), cursor.Text.Text);

    /// <summary>A sentence and the first of its tokens that no earlier group has taken.</summary>
    private readonly record struct Cursor(TokenizedText Text, TokenRange Sentence, int Free)
    {
        public int First => Sentence.First;

        public int End => Sentence.End;

        public Token Token(int at) => Text.Tokens[at];

        public ulong Key(int at) => Text.Tokens[at].IsWord ? Text.Tokens[at].Key : 0;

        public bool IsMark(int at, char mark) =>
            at >= First && Text.Tokens[at].Kind == TokenKind.Mark && Text.Text[Text.Tokens[at].Start] == mark;
    }

    private readonly record struct Introduction(int First, ulong Pronoun, bool HasNe, bool IsReflexive);
}
