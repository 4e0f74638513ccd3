using Vigie.Text.Dates.Expressions;
using Vigie.Text.Entities;
using Vigie.Text.Tokens;

namespace Vigie.Text.Events;

/// <summary>The events of a passage as they are told, sentence by sentence: each with its place and date, and once a sentence.</summary>
internal sealed class EventList(
    Passage passage, SentenceText sentence, PhraseParticipants phrases, SlotReader slots, DateOnly? published, List<FoundEvent> found)
{
    private static readonly ulong[] Demonstratives = [WordKey.Of("ce"), WordKey.Of("cet"), WordKey.Of("cette"), WordKey.Of("ces")];

    private int _firstOfSentence;

    /// <summary>The two that the last event was between; empty when they were not two.</summary>
    public IReadOnlyList<Participant> LastPair { get; private set; } = [];

    /// <summary>The sentence has told an event.</summary>
    public bool HasOfSentence => found.Count > _firstOfSentence;

    public void StartSentence() => _firstOfSentence = found.Count;

    /// <summary>Adds an event of the sentence, unless it lacks somebody; true when it is told, now or before in the sentence.</summary>
    public bool Add(
        EventSense sense, IReadOnlyList<Participant> actors, IReadOnlyList<Participant> targets, int node, Func<bool, EventModality> modality, int head)
    {
        if (sense.Frame.IsMutual && targets.Count == 0 && actors.Count > 1)
            (actors, targets) = ([actors[0]], [.. actors.Skip(1)]);
        // Names that the catalogue does not know are mostly people who act for themselves; those of a state come with its adjective.
        var known = actors.Where(actor => actor.Entity is not null).ToList();
        if (known.Count == 0 && actors.Count > 0)
            return false;
        actors = known;
        targets = [.. targets.Where(target => target.Entity is not null && !actors.Any(actor => actor.IsSameAs(target)))];
        if (actors.Count + targets.Count == 0 || (targets.Count == 0 && sense.Frame.NeedsTarget) || (actors.Count == 0 && !sense.Kind.MayLackActor))
            return false;
        LastPair = actors.Count + targets.Count == 2 ? [.. actors, .. targets] : [];
        var date = DateOf(head);
        var isLater = date is { From.First: { } day } && published is { } today && day > today;
        var place = slots.PlaceNode >= 0 ? slots.PlaceNode : slots.FreePlace();
        var happening = new FoundEvent
        {
            Span = passage.Text.Span(sentence.Range.First, sentence.Range.End - 1),
            InTitle = passage.IsTitle,
            Rule = sense.Rule,
            Confidence = Confidence(actors, targets, node),
            Type = sense.Kind.Type,
            Kind = sense.Kind.Name,
            Cameo = sense.Kind.Cameo,
            Quad = sense.Kind.Quad,
            Actors = [.. actors.Select(Found)],
            Targets = [.. targets.Select(Found)],
            PlaceId = place >= 0 && phrases.Own(place, asPlace: true) is [var where, ..] ? where.Place?.Id : null,
            Date = date?.Edtf,
            Modality = modality(isLater),
        };
        if (IsDemonstrative(node) && found.FindLast(other => IsSame(other, happening)) is { } earlier)
            happening = happening with { Modality = earlier.Modality, Date = happening.Date ?? earlier.Date, PlaceId = happening.PlaceId ?? earlier.PlaceId };
        if (!found.Skip(_firstOfSentence).Any(other => IsSame(other, happening)))
            found.Add(happening);
        return true;
    }

    /// <summary>The date of the sentence that stands nearest to the verb or noun.</summary>
    private DateReading? DateOf(int head) => sentence.Dates
        .Where(date => date.EdtfKind is DateKind.Day or DateKind.Interval or DateKind.Instant && date.Bound == DateBound.None)
        .MinBy(date => Math.Abs(date.First - head));

    private double Confidence(IReadOnlyList<Participant> actors, IReadOnlyList<Participant> targets, int node)
    {
        var confidence = phrases.Nodes[node].Kind == NodeKind.Verb ? 0.85 : 0.75;
        if (actors.Count == 0 || targets.Count == 0)
            confidence -= 0.15;
        return actors.Concat(targets).Any(participant => participant.Entity is null) ? confidence - 0.1 : confidence;
    }

    private FoundParticipant Found(Participant participant) => new(
        participant.Entity?.Id, participant.Through?.Id, passage.Text.Span(participant.First, participant.Last), passage.IsTitle);

    /// <summary>«cette visite»: the one that the text has told of.</summary>
    private bool IsDemonstrative(int node) =>
        phrases.Nodes[node] is { Kind: NodeKind.Phrase } phrase && Demonstratives.Contains(passage.Tokens[phrase.First].Key);

    private static bool IsSame(FoundEvent one, FoundEvent other) =>
        one.Type == other.Type && one.Kind == other.Kind && one.Actors.Select(actor => actor.EntityId).SequenceEqual(other.Actors.Select(actor => actor.EntityId))
        && one.Targets.Select(target => target.EntityId).SequenceEqual(other.Targets.Select(target => target.EntityId));
}
