using Vigie.Text.Catalogue;
using Vigie.Text.Dates.Expressions;
using Vigie.Text.Entities;
using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Events;

/// <summary>Finds who did what to whom, clause by clause, as the codebook says. Immutable and thread-safe.</summary>
internal sealed class EventExtractor(Catalog catalogue)
{
    private static readonly EventModalities Modalities = new(EventCodebook.French);

    private static readonly ulong[] Mutually = [WordKey.Of("mutuellement"), WordKey.Of("réciproquement")];

    private static readonly ulong[] Together = [WordKey.Of("ensemble"), WordKey.Of("conjointement")];

    private readonly ParticipantReader _participants = new(catalogue);

    /// <summary>The events of title and text, in reading order; <paramref name="published"/> tells what is still to come.</summary>
    public List<FoundEvent> Find(
        SentenceVerbs title, List<DateReading> titleDates, SentenceVerbs text, List<DateReading> textDates, List<MentionDraft> mentions, DateOnly? published)
    {
        var found = new List<FoundEvent>();
        foreach (var (verbs, dates) in new[] { (title, titleDates), (text, textDates) })
        {
            if (mentions.Find(mention => mention.Passage.Text == verbs.Text) is { } mention)
                new Reading(this, mention.Passage, verbs, dates, published, found).Run();
        }

        return found;
    }

    /// <summary>The reading of one passage.</summary>
    private sealed class Reading
    {
        private readonly EventCodebook _codebook = EventCodebook.French;
        private readonly Passage _passage;
        private readonly SentenceText _sentence;
        private readonly PhraseParticipants _phrases;
        private readonly NodeReader _nodes = new(EventVocabulary.French);
        private readonly ClauseReader _clauses;
        private readonly SlotReader _slots;
        private readonly EventList _events;
        private readonly HashSet<int> _told = [];
        private IReadOnlyList<Participant> _lastSubject = [];

        public Reading(EventExtractor extractor, Passage passage, SentenceVerbs verbs, IReadOnlyList<DateReading> dates, DateOnly? published, List<FoundEvent> found)
        {
            _passage = passage;
            _sentence = new SentenceText(passage, verbs, dates);
            _phrases = new PhraseParticipants(extractor._participants, EventVocabulary.French);
            _clauses = new ClauseReader(_phrases, _codebook);
            _slots = new SlotReader(_phrases);
            _events = new EventList(passage, _sentence, _phrases, _slots, published, found);
        }

        public void Run()
        {
            for (var sentence = 0; sentence < _passage.Text.Sentences.Length; sentence++)
            {
                if (!HasMention(_passage.Text.Sentences[sentence]) && !MeansPair(_passage.Text.Sentences[sentence]))
                    continue;
                _sentence.MoveTo(sentence);
                _phrases.MoveTo(_sentence);
                _nodes.Read(_sentence, _phrases.Nodes);
                if (_phrases.Nodes.Count > 0)
                    Sentence();
            }
        }

        /// <summary>«Les deux pays ont signé …» names nobody, but two are known.</summary>
        private bool MeansPair(TokenRange range)
        {
            if (_phrases.Pair.Count != 2)
                return false;
            for (var i = range.First; i < range.End; i++)
            {
                if (_passage.Tokens[i].Key == PhraseParticipants.Two)
                    return true;
            }

            return false;
        }

        private bool HasMention(TokenRange range)
        {
            for (var i = range.First; i < range.End; i++)
            {
                if (_sentence.MentionAt(i) is not null)
                    return true;
            }

            return false;
        }

        private void Sentence()
        {
            _events.StartSentence();
            _told.Clear();
            var clauses = _clauses.Read(_sentence, _lastSubject);
            foreach (var clause in clauses)
            {
                if (!clause.IsAbsorbed)
                    Verb(clause, clauses);
            }

            for (var i = 0; i < _phrases.Nodes.Count; i++)
            {
                if (_phrases.Nodes[i] is { Kind: NodeKind.Phrase, Noun: >= 0 } && !_told.Contains(i))
                    Noun(i, clauses);
            }

            if (clauses.FindLast(clause => clause is { Group.IsFinite: true, Opener: < 0 }) is { } last)
                _lastSubject = last.Subject;
            RememberPair();
        }

        /// <summary>The two of the sentence's last event, or of its subject, are «les deux pays» of what follows.</summary>
        private void RememberPair()
        {
            if (_lastSubject.Count == 2)
                _phrases.Pair = _lastSubject;
            else if (_events.HasOfSentence)
                _phrases.Pair = _events.LastPair;
        }

        private void Verb(Clause clause, List<Clause> clauses)
        {
            if (_codebook.Of(clause.Group.Verb) is not { } senses)
                return;
            foreach (var sense in senses)
            {
                if (IsUnsaid(clause))
                    return;
                if (IsReciprocal(clause, sense) && _events.Add(sense, [clause.Subject[0]], [.. clause.Subject.Skip(1)], clause.Node, isLater => Modalities.OfVerb(clause, sense, isLater), clause.Group.Head))
                    return;
                if (sense.IsPronominal != (clause.Group.Voice == VerbVoice.Pronominal) || (sense.NeedsInfinitive && !GovernsInfinitive(clause, clauses)))
                    continue;
                _slots.Start(clause.Node, clause.ObjectNode);
                var objectNode = clause.Group.Voice == VerbVoice.Passive ? clause.SubjectNode : clause.ObjectNode;
                if (sense.Objects.Count > 0 && ObjectIn(objectNode, sense) < 0)
                    objectNode = _slots.Region.Take(2).FirstOrDefault(node => ObjectIn(node, sense) >= 0, -1);
                if ((sense.Objects.Count > 0 && objectNode < 0) || !Tell(sense, clause, clauses))
                    continue;
                if (sense.Objects.Count > 0)
                    TellObjects(objectNode, sense);
                return;
            }
        }

        /// <summary>«se sont accusés mutuellement».</summary>
        private bool IsReciprocal(Clause clause, EventSense sense)
        {
            if (clause is not { Group.Voice: VerbVoice.Pronominal, Subject.Count: > 1 } || sense.IsPronominal || sense.Objects.Count > 0)
                return false;
            _slots.Start(clause.Node);
            return HasWord(clause, Mutually) && sense.Frame.Target.Any(slot => slot is EventSlot.Object or EventSlot.Actor);
        }

        /// <summary>An infinitive of which the text does not say what becomes of it: «chargé d'aider».</summary>
        private bool IsUnsaid(Clause clause) =>
            clause.Group is { Mood: VerbMood.Infinitive, Preposition: var preposition } && preposition != ClauseReader.Pour
            && (clause.Governor is not { } governor || (!_codebook.IsDirecting(governor.Group.Verb) && _codebook.Effect(governor.Group.Verb) == NounEffect.None));

        private static bool GovernsInfinitive(Clause clause, List<Clause> clauses) =>
            clauses.Exists(other => other.Governor == clause && other.Group.Mood == VerbMood.Infinitive);

        private bool Tell(EventSense sense, Clause clause, List<Clause> clauses)
        {
            var actors = _slots.Fill(sense.Frame.Actor, clause);
            var targets = _slots.Fill(sense.Frame.Target, clause);
            if (targets.Count == 0 && sense.Frame.Target.Contains(EventSlot.Infinitive))
                targets = OfInfinitive(clause, clauses);
            if (targets.Count == 0 && actors.Count > 1 && HasWord(clause, Together))
                (actors, targets) = ([actors[0]], [.. actors.Skip(1)]);
            if (actors.Count == 0 && sense.Frame.IsMutual && clause.Group.Voice == VerbVoice.Passive && targets.Count > 1)
                (actors, targets) = ([targets[0]], [.. targets.Skip(1)]);
            if (actors.Count == 0 && !IsPassiveOfActor(clause, sense.Kind, targets))
                return false;
            return _events.Add(sense, actors, targets, clause.Node, isLater => Modalities.OfVerb(clause, sense, isLater), clause.Group.Head);
        }

        /// <summary>«exploiteront ensemble», «se sont accusés mutuellement»: one of the words stands in the verb group or close behind.</summary>
        private bool HasWord(Clause clause, ulong[] words)
        {
            const int Farthest = 3;
            for (var i = clause.Group.First; i < Math.Min(_sentence.Range.End, clause.Group.Last + Farthest); i++)
            {
                if (words.Contains(_passage.Tokens[i].Key))
                    return true;
            }

            return false;
        }

        /// <summary>«Trois diplomates ont été expulsés»: what was done to somebody is told even when nobody says by whom.</summary>
        private bool IsPassiveOfActor(Clause clause, EventKind kind, IReadOnlyList<Participant> targets) =>
            clause is { Group: { Voice: VerbVoice.Passive, IsFinite: true }, Subject.Count: > 0 } && targets.Count > 0 && kind.MayLackActor
            && !_slots.Region.Exists(node => _phrases.Nodes[node].Preposition == Preposition.Par);

        /// <summary>«menace de sanctionner X»: X, whom the infinitive is about.</summary>
        private IReadOnlyList<Participant> OfInfinitive(Clause clause, List<Clause> clauses)
        {
            if (clauses.Find(other => other.Governor == clause && other.Group.Mood == VerbMood.Infinitive) is not { } inner)
                return [];
            inner.IsAbsorbed = true;
            _slots.Start(inner.Node);
            foreach (var sense in _codebook.Of(inner.Group.Verb) ?? [])
            {
                if (_slots.Fill(sense.Frame.Target, inner) is { Count: > 0 } targets && (sense.Objects.Count == 0 || ObjectIn(inner.ObjectNode, sense) >= 0))
                    return targets;
            }

            return inner.Object;
        }

        private void Noun(int node, List<Clause> clauses)
        {
            if (_codebook.OfNoun(_sentence.Noun(_phrases.Nodes[node].Noun)) is not { } senses)
                return;
            var clause = ClauseOf(node, clauses, out var isSubject);
            foreach (var sense in senses)
            {
                _slots.Start(node);
                if (sense.Objects.Count > 0 && ObjectIn(node, sense) < 0 && !_slots.Region.Take(1).Any(next => ObjectIn(next, sense) >= 0))
                    continue;
                var actors = NounActors(sense, node, clause, clauses, isSubject);
                var targets = _slots.Fill(sense.Frame.Target, null);
                if (sense.Frame.IsMutual && actors.Count == 1 && targets.Count == 0 && Supporter(node, clause, clauses, isSubject) is { Count: > 0 } supporter)
                    targets = supporter;
                if (actors.Count == 0 || (targets.Count == 0 && actors.Count == 1 && sense.Frame.Target.Count > 0))
                    continue;
                if (!_events.Add(sense, actors, targets, node, isLater => Modalities.OfNoun(_sentence, _phrases.Nodes[node], clause, sense.Kind, isSubject, isLater), _phrases.Nodes[node].Noun))
                    continue;
                TellObjects(node, sense);
                foreach (var complement in _slots.Region.TakeWhile(next => _phrases.Nodes[next].Preposition == Preposition.De && _phrases.Own(next, asPlace: false).Count == 0))
                    _told.Add(complement);
                return;
            }
        }

        private IReadOnlyList<Participant> NounActors(EventSense sense, int node, Clause? clause, List<Clause> clauses, bool isSubject)
        {
            if (sense.Frame.IsMutual && _slots.Fill([EventSlot.Entre], null) is { Count: > 0 } mutual)
                return mutual;
            if (sense.Frame.Actor.Contains(EventSlot.De) && _slots.Fill([EventSlot.Par], null) is { Count: > 0 } agents)
                return agents;
            if (_slots.Fill(sense.Frame.Actor, null) is { Count: > 0 } stated)
                return stated;
            return _phrases.Own(node, asPlace: false) is { Count: > 0 } own ? own : Supporter(node, clause, clauses, isSubject);
        }

        /// <summary>Who does what the noun names, when the verb says it: «effectue une visite», «sa visite».</summary>
        private IReadOnlyList<Participant> Supporter(int node, Clause? clause, List<Clause> clauses, bool isSubject)
        {
            if (_phrases.Nodes[node].IsPossessive)
                return clause is not null && !isSubject ? clause.Subject : NextSubject(node, clauses) is { Count: > 0 } next ? next : _lastSubject;
            if (_phrases.Nodes[node].Preposition == Preposition.En)
                return BeforeAside(node) is { Count: > 0 } named ? named : clause?.Subject ?? [];
            var isObject = clause is { Group.Voice: not VerbVoice.Passive } && !isSubject
                && (clause.ObjectNode == node || (_phrases.Nodes[node].Preposition == Preposition.A && clause.Node == node - 1));
            return isObject && _codebook.IsSupport(clause!.Group.Verb) ? clause.Subject : [];
        }

        /// <summary>«Après sa visite en Serbie, Xi Jinping …»: whose it is comes behind.</summary>
        private IReadOnlyList<Participant> NextSubject(int node, List<Clause> clauses) =>
            _phrases.Nodes[node].Preposition != Preposition.None && clauses.TrueForAll(clause => clause.Node > node)
                ? clauses.Find(clause => clause is { Group: { IsFinite: true, Pronoun: 0 } })?.Subject ?? [] : [];

        /// <summary>«Emmanuel Macron, en visite à Astana, …»: whom the aside says something of.</summary>
        private IReadOnlyList<Participant> BeforeAside(int node)
        {
            var before = node > 0 && _phrases.Nodes[node - 1].Kind == NodeKind.Comma ? node - 2 : node - 1;
            return before >= 0 && _phrases.Nodes[before].Kind == NodeKind.Phrase ? _phrases.OfChain(before, before, actorsOnly: true) : [];
        }

        /// <summary>The clause that has a phrase as its subject or object, or in a phrase behind its verb.</summary>
        private Clause? ClauseOf(int node, List<Clause> clauses, out bool isSubject)
        {
            var subject = clauses.Find(clause => clause.SubjectNode == node && clause.Group.Mood != VerbMood.PastParticiple);
            isSubject = subject is not null;
            if (subject is not null)
                return subject;
            var before = clauses.FindLast(clause => clause.Node < node);
            if (before is null)
                return null;
            for (var i = before.Node + 1; i < node; i++)
            {
                if (_phrases.Nodes[i].Kind is not (NodeKind.Phrase or NodeKind.And or NodeKind.Comma))
                    return null;
            }

            return before;
        }

        /// <summary>The phrase, of the given one and its complements, that has a noun that the sense asks for; -1 when none has.</summary>
        private int ObjectIn(int node, EventSense sense)
        {
            for (var i = Math.Max(node, 0); node >= 0 && i < Math.Min(_phrases.Nodes.Count, node + 3); i++)
            {
                if (_phrases.Nodes[i].Kind != NodeKind.Phrase || (i > node && _phrases.Nodes[i].Preposition != Preposition.De))
                    break;
                for (var token = _phrases.Nodes[i].First; token <= _phrases.Nodes[i].Last; token++)
                {
                    var word = _sentence.Word(token);
                    if (sense.Objects.Contains(WordKey.Of(word)) || sense.Objects.Contains(WordKey.Singular(word)))
                        return i;
                }
            }

            return -1;
        }

        private void TellObjects(int node, EventSense sense)
        {
            _told.Add(node);
            if (sense.Objects.Count > 0 && ObjectIn(node, sense) is >= 0 and var last)
            {
                for (var i = node; i <= last; i++)
                    _told.Add(i);
            }
        }
    }
}
