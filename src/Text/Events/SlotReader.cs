using Vigie.Text.Grammar;

namespace Vigie.Text.Events;

/// <summary>Finds who fills the slots of a frame in the phrases behind a verb or noun.</summary>
internal sealed class SlotReader(PhraseParticipants phrases)
{
    private readonly HashSet<int> _used = [];

    /// <summary>The phrases behind the verb or noun that belong to it.</summary>
    public List<int> Region { get; } = [];

    /// <summary>The node of the phrase that filled a slot of place; -1 when none did.</summary>
    public int PlaceNode { get; private set; } = -1;

    /// <summary>Collects the phrases behind a node, up to where something else begins.</summary>
    public void Start(int node, int objectNode = -1)
    {
        _used.Clear();
        Region.Clear();
        PlaceNode = -1;
        var nodes = phrases.Nodes;
        for (var i = node + 1; i < nodes.Count; i++)
        {
            switch (nodes[i].Kind)
            {
                case NodeKind.Phrase:
                    Region.Add(i);
                    break;
                case NodeKind.And or NodeKind.Comma when i + 1 < nodes.Count && nodes[i + 1] is { Kind: NodeKind.Phrase } next
                    && (phrases.ChainEnd(i - 1) > i || i + 1 == objectNode || (next.Preposition != Preposition.None && nodes[node].Kind == NodeKind.Verb)):
                    break;
                // «les sanctions prononcées à l'égard de Moscou».
                case NodeKind.Verb when i == node + 1 && nodes[node].Kind == NodeKind.Phrase
                    && phrases.Sentence.Groups[nodes[i].Group].Mood == VerbMood.PastParticiple:
                    break;
                default:
                    return;
            }
        }
    }

    public IReadOnlyList<Participant> Fill(IReadOnlyList<EventSlot> slots, Clause? clause)
    {
        foreach (var slot in slots)
        {
            var found = slot switch
            {
                EventSlot.Subject => clause is null ? [] : Subject(clause),
                EventSlot.Object => clause is null ? [] : Object(clause),
                EventSlot.Actor => clause is null ? [] : Object(clause, actorsOnly: true),
                EventSlot.Body => clause is null ? [] : [.. Object(clause).Where(named => named.Entity is { Type: EntityType.Organisation or EntityType.Initiative } && named.Place is null)],
                EventSlot.Infinitive => [],
                EventSlot.Place => Place(),
                _ => Behind(slot),
            };
            if (found.Any(named => named.Entity is null && named.Place is not null))
                found = [.. found.Where(named => named.Entity is not null || named.Place is null)];
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    /// <summary>The patient of a passive, or the object.</summary>
    private IReadOnlyList<Participant> Object(Clause clause, bool actorsOnly = false)
    {
        if (clause.Group.Voice != VerbVoice.Passive)
            return actorsOnly && clause.ObjectNode >= 0 ? phrases.OfChain(clause.ObjectNode, phrases.ChainEnd(clause.ObjectNode), actorsOnly: true) : clause.Object;
        if (clause.SubjectNode < 0 || clause.Group.Pronoun != 0)
            return clause.Subject;
        var first = phrases.ChainStart(clause.SubjectNode, _ => false);
        return phrases.OfChain(first, clause.SubjectNode, actorsOnly) is { Count: > 0 } patients ? patients : clause.Subject;
    }

    /// <summary>A place that fills no slot; -1 when the clause names none.</summary>
    public int FreePlace()
    {
        foreach (var node in Region)
        {
            if (!_used.Contains(node) && IsPlace(phrases.Nodes[node].Preposition) && phrases.Own(node, asPlace: true) is [{ Place: not null }, ..])
                return node;
        }

        return phrases.Nodes[0] is { Kind: NodeKind.Phrase } opening && IsPlace(opening.Preposition)
            && phrases.Own(0, asPlace: true) is [{ Place: not null }, ..] ? 0 : -1;
    }

    private IReadOnlyList<Participant> Subject(Clause clause) =>
        clause.Group.Voice == VerbVoice.Passive ? Behind(EventSlot.Par) : clause.Subject;

    private IReadOnlyList<Participant> Place()
    {
        foreach (var node in Region)
        {
            if (_used.Contains(node) || !IsPlace(phrases.Nodes[node].Preposition))
                continue;
            var named = phrases.OfChain(node, phrases.ChainEnd(node), actorsOnly: false, asPlace: true);
            if (named.Count == 0)
                continue;
            PlaceNode = node;
            _used.Add(node);
            return named;
        }

        return [];
    }

    private IReadOnlyList<Participant> Behind(EventSlot slot)
    {
        foreach (var node in Region)
        {
            if (_used.Contains(node) || !Matches(slot, phrases.Nodes[node].Preposition))
                continue;
            var named = phrases.OfChain(node, phrases.ChainEnd(node), actorsOnly: false);
            if (named.Count == 0)
                continue;
            for (var i = node; i <= phrases.ChainEnd(node); i++)
                _used.Add(i);
            return named;
        }

        return [];
    }

    private static bool IsPlace(Preposition preposition) =>
        preposition is Preposition.A or Preposition.En or Preposition.Dans or Preposition.Vers or Preposition.Chez or Preposition.Autour;

    private static bool Matches(EventSlot slot, Preposition preposition) => slot switch
    {
        EventSlot.A => preposition == Preposition.A,
        EventSlot.De => preposition == Preposition.De,
        EventSlot.Avec => preposition == Preposition.Avec,
        EventSlot.Contre => preposition is Preposition.Contre or Preposition.Envers,
        EventSlot.Pour => preposition == Preposition.Pour,
        EventSlot.Par => preposition == Preposition.Par,
        EventSlot.Sur => preposition == Preposition.Sur,
        EventSlot.Vers => preposition == Preposition.Vers,
        EventSlot.Entre => preposition == Preposition.Entre,
        EventSlot.Envers => preposition is Preposition.Envers or Preposition.Contre,
        EventSlot.Aupres => preposition == Preposition.Aupres,
        EventSlot.Autour => preposition == Preposition.Autour,
        _ => false,
    };
}
