using System.Collections.Frozen;
using Vigie.Text.Grammar;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Events;

/// <summary>Decides whether an event came about, is to come, is wanted, denied or only possible.</summary>
internal sealed class EventModalities(EventCodebook codebook)
{
    private readonly FrozenDictionary<ulong, EventModality> _adjectives = FrenchRules.Table("events/modal-adjectives.tsv")
        .Expecting("word", "modality").Rows.ToFrozenDictionary(row => WordKey.Of(row.Required("word")), row => row.Choice<EventModality>("modality"));

    /// <summary>Of an event that the verb of the clause says.</summary>
    public EventModality OfVerb(Clause clause, EventSense sense, bool isLater)
    {
        var group = clause.Group;
        if (clause.Governor is { } governor)
            return OfGoverned(clause, governor);
        if (group.Negated)
            return EventModality.Denied;
        if (sense.Frame.IsToCome)
            return EventModality.Announced;
        if (group.Mood == VerbMood.Infinitive)
            return group.Preposition == ClauseReader.Pour ? EventModality.Announced : EventModality.Hypothetical;
        return OfGroup(clause, sense.Kind, isLater);
    }

    /// <summary>Of an event that a noun names beside a verb; <paramref name="clause"/> is null when no verb has the noun as subject or object.</summary>
    public EventModality OfNoun(SentenceText sentence, in SentenceNode node, Clause? clause, EventKind kind, bool isSubject, bool isLater)
    {
        for (var i = node.First; i <= node.Last; i++)
        {
            if (_adjectives.TryGetValue(sentence.Passage.Tokens[i].Key, out var stated))
                return stated;
        }

        if (clause is null)
            return isLater ? EventModality.Announced : EventModality.Occurred;
        var effect = codebook.Effect(clause.Group.Verb);
        if ((effect == NounEffect.None && !isSubject && codebook.IsSupport(clause.Group.Verb)) || effect == NounEffect.Tense)
            return clause.Group.Negated ? EventModality.Denied : OfGroup(clause, kind, isLater);
        return effect switch
        {
            NounEffect.None when isSubject && clause.Group.Mood == VerbMood.Conditional => EventModality.Hypothetical,
            NounEffect.None when isLater => EventModality.Announced,
            NounEffect.None => kind.Lasts && clause.Group is { Mood: VerbMood.Indicative, Tense: VerbTense.Present } ? EventModality.Ongoing : EventModality.Occurred,
            NounEffect.Announced => EventModality.Announced,
            NounEffect.CalledFor => EventModality.CalledFor,
            NounEffect.Hypothetical => EventModality.Hypothetical,
            NounEffect.Denied => EventModality.Denied,
            _ => clause.Group is { IsFinite: true, Tense: VerbTense.Present } ? EventModality.Ongoing : EventModality.Occurred,
        };
    }

    private static EventModality OfGroup(Clause clause, EventKind kind, bool isLater)
    {
        var group = clause.Group;
        if (clause.IsCondition)
            return EventModality.Hypothetical;
        switch (group.Manner)
        {
            case VerbManner.Announced:
            case VerbManner.Must when group.Tense is not (VerbTense.Perfect or VerbTense.Pluperfect):
                return EventModality.Announced;
            case VerbManner.Can:
                return EventModality.Hypothetical;
            case VerbManner.Want:
                return EventModality.CalledFor;
            case VerbManner.Denied:
                return EventModality.Denied;
            case VerbManner.Ongoing:
                return EventModality.Ongoing;
        }

        if (group.Mood == VerbMood.Conditional)
            return EventModality.Hypothetical;
        if (group.Tense is VerbTense.Future or VerbTense.FuturePerfect)
            return EventModality.Announced;
        if (!group.IsFinite || group.Tense != VerbTense.Present)
            return EventModality.Occurred;
        if (isLater)
            return EventModality.Announced;
        return kind.Lasts ? EventModality.Ongoing : EventModality.Occurred;
    }

    /// <summary>«appelle X à négocier», «accuse X d'avoir livré», «a refusé de signer».</summary>
    private EventModality OfGoverned(Clause clause, Clause governor)
    {
        if (clause.Group.Negated)
            return EventModality.Denied;
        return codebook.Effect(governor.Group.Verb) switch
        {
            NounEffect.Announced => EventModality.Announced,
            NounEffect.CalledFor => EventModality.CalledFor,
            NounEffect.Denied when governor.Group.Negated => EventModality.Hypothetical,
            NounEffect.Denied => EventModality.Denied,
            NounEffect.None when codebook.IsDirecting(governor.Group.Verb) => EventModality.CalledFor,
            _ => EventModality.Hypothetical,
        };
    }
}
