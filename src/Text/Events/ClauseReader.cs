using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Events;

/// <summary>Finds subjects and objects of the verbs of a sentence.</summary>
internal sealed class ClauseReader(PhraseParticipants phrases, EventCodebook codebook)
{
    private static readonly ulong[] Personal = [WordKey.Of("il"), WordKey.Of("elle"), WordKey.Of("ils"), WordKey.Of("elles")];
    private static readonly ulong Elle = WordKey.Of("elle");
    private static readonly ulong Elles = WordKey.Of("elles");
    public static readonly ulong Pour = WordKey.Of("pour");

    private readonly List<SentenceNode> _nodes = phrases.Nodes;
    private readonly Clause?[] _objectOf = new Clause?[NodeReader.MaximumNodes];

    /// <summary>The clauses of the sentence, in reading order; <paramref name="before"/> is the last subject of the text so far.</summary>
    public List<Clause> Read(SentenceText sentence, IReadOnlyList<Participant> before)
    {
        Array.Clear(_objectOf);
        var clauses = new List<Clause>(sentence.Groups.Count);
        for (var i = 0; i < _nodes.Count; i++)
        {
            if (_nodes[i].Kind == NodeKind.Verb)
                clauses.Add(new Clause { Node = i, Group = sentence.Groups[_nodes[i].Group] });
        }

        foreach (var clause in clauses)
        {
            if (clause.Group.IsFinite)
                FindSubject(clause, clauses, before);
            else if (clause.Group.Mood == VerbMood.PastParticiple)
                FindPatient(clause, clauses);
            if (clause.Group.Voice != VerbVoice.Passive)
                FindObject(clause);
        }

        foreach (var clause in clauses)
        {
            if (clause.Group.Mood is VerbMood.Infinitive or VerbMood.PresentParticiple)
                FindController(clause, clauses);
            else if (clause is { Group.Mood: VerbMood.PastParticiple, SubjectNode: < 0 })
                TakeNextSubject(clause, clauses);
        }

        return clauses;
    }

    private void FindSubject(Clause clause, List<Clause> clauses, IReadOnlyList<Participant> before)
    {
        if (clause.Group.Pronoun != 0)
        {
            FindOpener(clause);
            if (Personal.Contains(clause.Group.Pronoun))
                clause.Subject = Referred(LastSubject(clause, clauses) ?? before, clause.Group.Pronoun);
            return;
        }

        for (var i = clause.Node - 1; i >= 0; i--)
        {
            switch (_nodes[i].Kind)
            {
                case NodeKind.Phrase when _nodes[i].Preposition == Preposition.None && _objectOf[i] is null && !phrases.IsSecondOfPair(i):
                    TakeSubject(clause, i);
                    FindOpener(clause);
                    return;
                case NodeKind.Who:
                    clause.Opener = i;
                    TakeAntecedent(clause, i - 1);
                    return;
                case NodeKind.That or NodeKind.Whose or NodeKind.If:
                    clause.Opener = i;
                    clause.IsCondition = _nodes[i].Kind == NodeKind.If;
                    TakeInverted(clause);
                    return;
                case NodeKind.Break:
                    TakeInverted(clause);
                    return;
                case NodeKind.Verb when ClauseAt(clauses, i) is { Group.IsFinite: true } other:
                    if (other.Opener < 0 || IsJoined(i, clause.Node))
                    {
                        clause.Subject = other.Subject;
                        clause.SubjectNode = other.SubjectNode;
                        clause.IsCondition = other.IsCondition;
                        clause.Opener = other.Opener;
                        return;
                    }

                    i = other.Opener;
                    break;
            }
        }

        TakeInverted(clause);
    }

    private IReadOnlyList<Participant> Referred(IReadOnlyList<Participant> subject, ulong pronoun)
    {
        var isFeminine = pronoun == Elle || pronoun == Elles;
        return phrases.CanBe(subject, isFeminine ? GrammaticalGender.Feminine : GrammaticalGender.Masculine) ? subject : [];
    }

    /// <summary>«… et», «, puis» right before the verb joins it to the verb before.</summary>
    private bool IsJoined(int earlier, int verb) =>
        verb - 1 > earlier && _nodes[verb - 1].Kind is NodeKind.And or NodeKind.Then;

    private void TakeSubject(Clause clause, int last)
    {
        var first = phrases.ChainStart(last, isTaken: i => _objectOf[i] is not null);
        if (first == last && _nodes[clause.Node - 1].Kind == NodeKind.Comma && HeadOfApposition(last) is >= 0 and var head)
            (first, last) = (phrases.ChainStart(head, isTaken: i => _objectOf[i] is not null), head);
        clause.SubjectNode = last;
        clause.Subject = phrases.OfChain(first, last, actorsOnly: true);
        if (clause.Subject.Count == 0 && first > 1 && _nodes[first - 1].Kind == NodeKind.Whose && phrases.MayAct(last))
        {
            // «la Russie, dont l'armée a bombardé»: the army of Russia.
            TakeAntecedent(clause, first - 2);
            clause.SubjectNode = last;
        }
    }

    /// <summary>«Xi Jinping, président du pays, a …»: the phrase before the apposition, when it names somebody; -1 when none does.</summary>
    private int HeadOfApposition(int apposition)
    {
        if (apposition < 2 || _nodes[apposition - 1].Kind != NodeKind.Comma)
            return -1;
        for (var i = apposition - 2; i >= 0 && _nodes[i].Kind == NodeKind.Phrase; i--)
        {
            if (_nodes[i].Preposition == Preposition.None)
                return _objectOf[i] is null && phrases.OfChain(i, i, actorsOnly: true).Count > 0 ? i : -1;
        }

        return -1;
    }

    /// <summary>The phrase before «qui» that names somebody, or the one that heads it.</summary>
    private void TakeAntecedent(Clause clause, int from)
    {
        var head = -1;
        for (var i = from; i >= 0 && _nodes[i].Kind is NodeKind.Phrase or NodeKind.Comma; i--)
        {
            if (_nodes[i].Kind == NodeKind.Comma)
            {
                if (i != from)
                    break;
                continue;
            }

            head = i;
            var first = clause.Group.Number == GrammaticalNumber.Plural ? phrases.ChainStart(i, isTaken: j => _objectOf[j] is not null) : i;
            var named = phrases.OfChain(first, i, actorsOnly: true);
            if (named.Count > 0)
            {
                clause.Subject = named;
                break;
            }

            if (_nodes[i].Preposition != Preposition.De)
                break;
        }

        clause.SubjectNode = head;
    }

    /// <summary>«a annoncé le ministre»: the subject stands behind the verb.</summary>
    private void TakeInverted(Clause clause)
    {
        var next = clause.Node + 1;
        if (next >= _nodes.Count || _nodes[next] is not { Kind: NodeKind.Phrase, Preposition: Preposition.None })
            return;
        var last = phrases.ChainEnd(next);
        clause.SubjectNode = next;
        clause.Subject = phrases.OfChain(next, last, actorsOnly: true);
        for (var i = next; i <= last; i++)
            _objectOf[i] = clause;
    }

    private void FindOpener(Clause clause)
    {
        var from = clause.Group.Pronoun != 0 || clause.SubjectNode < 0 ? clause.Node : clause.SubjectNode;
        for (var i = from - 1; i >= 0; i--)
        {
            if (_nodes[i].Kind is NodeKind.Verb or NodeKind.Break or NodeKind.Then)
                return;
            if (_nodes[i].Kind is not (NodeKind.That or NodeKind.Whose or NodeKind.If))
                continue;
            clause.Opener = i;
            clause.IsCondition = _nodes[i].Kind == NodeKind.If;
            return;
        }
    }

    /// <summary>What a participle without auxiliary says something of: the phrase before it.</summary>
    private void FindPatient(Clause clause, List<Clause> clauses)
    {
        for (var i = clause.Node - 1; i >= 0; i--)
        {
            if (_nodes[i].Kind == NodeKind.And && ClauseBefore(clauses, clause) is { Group: { IsFinite: true, Voice: not VerbVoice.Passive } } joined
                && joined.Group.Tense >= VerbTense.Perfect && i == clause.Node - 1)
            {
                // «a reçu Tokaïev et rencontré Poutine»: the auxiliary counts for both.
                clause.Subject = joined.Subject;
                clause.IsCondition = joined.IsCondition;
                clause.SubjectNode = joined.SubjectNode;
                clause.Group = joined.Group with { First = clause.Group.First, Last = clause.Group.Last, Head = clause.Group.Head, Verb = clause.Group.Verb, Pronoun = 0 };
                return;
            }

            if (_nodes[i].Kind is not (NodeKind.Phrase or NodeKind.Comma))
                return;
            if (_nodes[i].Kind == NodeKind.Comma && i != clause.Node - 1)
                return;
            if (_nodes[i].Kind != NodeKind.Phrase || (_nodes[i].Preposition != Preposition.None && _nodes[i - (i > 0 ? 1 : 0)].Kind == NodeKind.Phrase && _nodes[i].Preposition == Preposition.De))
                continue;
            clause.SubjectNode = i;
            clause.Subject = phrases.OfChain(i, i, actorsOnly: false);
            return;
        }
    }

    /// <summary>«Arrivé à Moscou, Xi …»: the subject of the verb that follows.</summary>
    private static void TakeNextSubject(Clause clause, List<Clause> clauses)
    {
        foreach (var other in clauses)
        {
            if (other.Node > clause.Node && other.Group.IsFinite)
            {
                clause.Subject = other.Subject;
                clause.SubjectNode = other.SubjectNode;
                return;
            }
        }
    }

    private void FindObject(Clause clause)
    {
        var isAside = false;
        for (var i = clause.Node + 1; i < _nodes.Count; i++)
        {
            if (_nodes[i].Kind != NodeKind.Phrase)
            {
                // «a signé, à Kaboul, un accord»: a comma opens the aside and another closes it.
                var opens = i + 1 < _nodes.Count && _nodes[i + 1] is { Kind: NodeKind.Phrase, Preposition: not Preposition.None };
                if (_nodes[i].Kind != NodeKind.Comma || (!opens && !isAside))
                    break;
                isAside = opens;
                continue;
            }

            if (_nodes[i].Preposition != Preposition.None || _objectOf[i] is not null)
                continue;
            if (phrases.IsPartitive(i) && TakeRelativeObject(clause))
                return;
            var last = phrases.ChainEnd(i);
            clause.ObjectNode = i;
            clause.Object = phrases.OfChain(i, last, actorsOnly: false);
            for (var j = i; j <= last; j++)
                _objectOf[j] = clause;
            return;
        }

        TakeRelativeObject(clause);
    }

    /// <summary>«le président, que Xi a reçu».</summary>
    private bool TakeRelativeObject(Clause clause)
    {
        if (clause.Opener < 1 || _nodes[clause.Opener].Kind != NodeKind.That)
            return false;
        for (var i = clause.Opener - 1; i >= 0 && _nodes[i].Kind is NodeKind.Phrase or NodeKind.Comma; i--)
        {
            if (_nodes[i].Kind == NodeKind.Comma || _nodes[i].Preposition == Preposition.De)
                continue;
            clause.ObjectNode = i;
            clause.Object = phrases.OfChain(i, i, actorsOnly: false);
            return true;
        }

        return false;
    }

    /// <summary>Who does what an infinitive or gerund says: the subject of the verb that governs it, or the one asked.</summary>
    private void FindController(Clause clause, List<Clause> clauses)
    {
        var governor = ClauseBefore(clauses, clause) ?? clauses.Find(other => other.Node > clause.Node && other.Group.IsFinite);
        if (governor is null)
            return;
        clause.Governor = governor.Node < clause.Node && clause.Group.Mood == VerbMood.Infinitive && clause.Group.Preposition != Pour ? governor : null;
        if (_nodes[clause.Node - (clause.Node > 0 ? 1 : 0)].Kind == NodeKind.And && governor is { Group.Mood: VerbMood.Infinitive, Governor: { } shared })
        {
            clause.Governor = shared;
            clause.Subject = governor.Subject;
            return;
        }

        clause.Subject = codebook.IsDirecting(governor.Group.Verb) && clause.Governor is not null ? Directed(governor) : governor.Subject;
        clause.SubjectNode = governor.SubjectNode;
        if (clause.Group.Preposition == Pour || clause.Group.Mood == VerbMood.PresentParticiple || governor.Group.Voice != VerbVoice.Passive)
            return;
        clause.Subject = governor.Subject;
    }

    /// <summary>«demander à X de», «appeler X à».</summary>
    private IReadOnlyList<Participant> Directed(Clause governor)
    {
        if (governor.Group.Voice == VerbVoice.Passive)
            return governor.Subject;
        if (governor.Object.Count > 0)
            return governor.Object;
        for (var i = governor.Node + 1; i < _nodes.Count && _nodes[i].Kind == NodeKind.Phrase; i++)
        {
            if (_nodes[i].Preposition is Preposition.A or Preposition.Aupres)
                return phrases.OfChain(i, phrases.ChainEnd(i), actorsOnly: false);
        }

        return [];
    }

    private static Clause? ClauseAt(List<Clause> clauses, int node) => clauses.Find(clause => clause.Node == node);

    private static Clause? ClauseBefore(List<Clause> clauses, Clause clause) =>
        clauses.FindLast(other => other.Node < clause.Node && other.Group.Mood != VerbMood.PastParticiple);

    /// <summary>The subject of the last clause before this one that is not inside another; null when the sentence has none.</summary>
    private static IReadOnlyList<Participant>? LastSubject(Clause clause, List<Clause> clauses)
    {
        for (var i = clauses.Count - 1; i >= 0; i--)
        {
            if (clauses[i].Node < clause.Node && clauses[i] is { Group.IsFinite: true, Subject.Count: > 0 })
                return clauses[i].Subject;
        }

        // «En visitant l'Angola, il …» points back before the sentence.
        return null;
    }
}
