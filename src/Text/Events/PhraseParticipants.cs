using System.Collections.Immutable;
using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Events;

/// <summary>Whom the phrases of a sentence name, what hangs on them and what they are listed with included.</summary>
internal sealed class PhraseParticipants(ParticipantReader participants, EventVocabulary words)
{
    /// <summary>«le ministre de l'Intérieur du gouvernement du Mali».</summary>
    private const int LongestComplement = 3;

    public static readonly ulong Two = WordKey.Of("deux");
    private static readonly ulong De = WordKey.Of("de");
    private static readonly ulong Les = WordKey.Of("les");
    private static readonly ulong Des = WordKey.Of("des");
    private static readonly ulong Aux = WordKey.Of("aux");

    private readonly List<Participant> _found = [];
    private SentenceText? _sentence;

    /// <summary>The two that the text told of last: «les deux pays»; empty when it told of others.</summary>
    public IReadOnlyList<Participant> Pair { get; set; } = [];

    /// <summary>The nodes of the sentence that is being read.</summary>
    public List<SentenceNode> Nodes { get; } = [];

    public SentenceText Sentence => _sentence ?? throw new InvalidOperationException("No sentence is being read.");

    public void MoveTo(SentenceText sentence) => _sentence = sentence;

    /// <summary>Those whom a phrase names itself.</summary>
    public IReadOnlyList<Participant> Own(int node, bool asPlace)
    {
        _found.Clear();
        participants.Read(Sentence, Nodes[node], asPlace, _found);
        return _found.Count == 0 ? [] : [.. _found];
    }

    /// <summary>
    /// Those whom the phrases from one to another name, or else their complements with «de»; <paramref name="actorsOnly"/> leaves
    /// out what cannot act: «l'économie chinoise», «la hausse des prix en Chine».
    /// </summary>
    public IReadOnlyList<Participant> OfChain(int first, int last, bool actorsOnly, bool asPlace = false)
    {
        var all = ImmutableArray.CreateBuilder<Participant>();
        for (var i = first; i <= last; i++)
        {
            if (Nodes[i].Kind != NodeKind.Phrase || (i > first && !IsMember(i, Nodes[first].Preposition)))
                continue;
            foreach (var participant in OfPhrase(i, actorsOnly, asPlace))
            {
                if (participant.Entity is null ? all.Count == 0 : !all.Any(other => other.IsSameAs(participant)))
                    all.Add(participant);
            }
        }

        return all.Count == 0 ? [] : all.ToImmutable();
    }

    /// <summary>The last node of the list that a phrase opens: «la Chine, l'Inde et le Brésil».</summary>
    public int ChainEnd(int first)
    {
        var last = first;
        var i = first + 1;
        while (i < Nodes.Count)
        {
            var node = Nodes[i];
            if (node.Kind == NodeKind.Phrase && node.Preposition == Preposition.De && Nodes[first].Preposition != Preposition.De)
            {
                i++;
                continue;
            }

            if (node.Kind is not (NodeKind.And or NodeKind.Comma))
                break;
            var next = i + 1;
            while (next < Nodes.Count && Nodes[next].Kind is NodeKind.And or NodeKind.Comma)
                next++;
            if (next >= Nodes.Count || !IsMember(next, Nodes[first].Preposition) || Nodes[next].Kind != NodeKind.Phrase || (Nodes[next].Preposition == Preposition.None && IsSubjectOfNext(next, Nodes[first].Preposition != Preposition.None) && !(last == first && Nodes[first].Preposition == Preposition.Entre)))
                break;
            if (node.Kind == NodeKind.Comma && !ListGoesOn(next))
                break;
            last = next;
            i = next + 1;
        }

        return last;
    }

    /// <summary>The first node of the list that ends with a phrase.</summary>
    public int ChainStart(int last, Func<int, bool> isTaken)
    {
        var first = last;
        var hasAnd = false;
        for (var i = last - 1; i > 0;)
        {
            var isAnd = Nodes[i].Kind == NodeKind.And;
            if (!isAnd && !(Nodes[i].Kind == NodeKind.Comma && hasAnd))
                break;
            hasAnd |= isAnd;
            var head = i - 1;
            if (Nodes[head].Kind is NodeKind.Comma)
                head--;
            while (head > 0 && Nodes[head] is { Kind: NodeKind.Phrase, Preposition: not Preposition.None } && Nodes[head - 1].Kind == NodeKind.Phrase)
                head--;
            if (head < 0 || Nodes[head] is not { Kind: NodeKind.Phrase, Preposition: Preposition.None } || isTaken(head))
                break;
            first = head;
            i = head - 1;
        }

        return first;
    }

    /// <summary>Whether «il», «elle» and the like can mean them: a person by the given name, others always.</summary>
    public bool CanBe(IReadOnlyList<Participant> named, GrammaticalGender pronoun) =>
        named is not [{ Through: { Type: EntityType.Person } person }]
        || (participants.Gender(person) is var gender && (gender == pronoun || (gender == GrammaticalGender.None && pronoun == GrammaticalGender.Masculine)));

    /// <summary>The second of «entre la Chine et le Pérou».</summary>
    public bool IsSecondOfPair(int node)
    {
        for (var i = node - 1; i > 0 && Nodes[i].Kind is NodeKind.And or NodeKind.Phrase; i--)
        {
            if (Nodes[i] is { Kind: NodeKind.Phrase, Preposition: Preposition.Entre })
                return ChainEnd(i) >= node;
        }

        return false;
    }

    /// <summary>A name, or a noun for people or bodies, heads the phrase.</summary>
    public bool MayAct(int node) => Nodes[node].Noun < 0 || words.IsActor(Sentence.Noun(Nodes[node].Noun));

    private IReadOnlyList<Participant> OfPhrase(int node, bool actorsOnly, bool asPlace)
    {
        var mayAct = !actorsOnly || MayAct(node);
        var own = Own(node, asPlace);
        if (own.Count > 0)
            return mayAct || IsName(own) ? own : [];
        if (!mayAct)
            return [];
        if (Pair.Count == 2 && IsBoth(node))
            return Pair;

        // «la reconnaissance de la Palestine par l'Irlande» is what Ireland did.
        var end = node + 1;
        while (end < Math.Min(Nodes.Count, node + 1 + LongestComplement) && Nodes[end] is { Kind: NodeKind.Phrase, Preposition: Preposition.De or Preposition.Par })
            end++;
        for (var i = node + 1; i < end && Nodes[node].Preposition == Preposition.None; i++)
        {
            if (Nodes[i].Preposition == Preposition.Par && OfList(i, asPlace) is { Count: > 0 } agent)
                return agent;
        }

        for (var i = node + 1; i < end; i++)
        {
            if (OfList(i, asPlace) is { Count: > 0 } complement)
                return complement;
        }

        return [];
    }

    /// <summary>«(que l'Ukraine accuse) de crimes»: what looks like an object is opened by «de».</summary>
    public bool IsPartitive(int node) => Sentence.Passage.Tokens[Nodes[node].First].Key == De;

    /// <summary>«les deux pays».</summary>
    private bool IsBoth(int node)
    {
        if (!MayAct(node))
            return false;
        for (var i = Nodes[node].First + 1; i < Nodes[node].Noun; i++)
        {
            if (Sentence.Passage.Tokens[i].Key == Two && (Sentence.Passage.Tokens[i - 1].Key == Les || Sentence.Passage.Tokens[i - 1].Key == Des || Sentence.Passage.Tokens[i - 1].Key == Aux))
                return true;
        }

        return false;
    }

    /// <summary>«les présidents de l'Arménie et de l'Azerbaïdjan».</summary>
    private List<Participant> OfList(int first, bool asPlace)
    {
        var all = new List<Participant>();
        var last = ChainEnd(first);
        for (var i = first; i <= last; i++)
        {
            if (Nodes[i] is { Kind: NodeKind.Phrase, Preposition: Preposition.De or Preposition.Par or Preposition.None })
                all.AddRange(Own(i, asPlace).Where(found => !all.Any(other => other.IsSameAs(found))).Select(found => found with { Place = null }));
        }

        return all;
    }

    /// <summary>A name in the phrase acts, whatever noun stands before it: «le projet Huawei».</summary>
    private bool IsName(IReadOnlyList<Participant> own) =>
        Sentence.MentionAt(own[0].First) is { Resolution: not "demonym" };

    private bool IsMember(int node, Preposition preposition) =>
        Nodes[node].Preposition == preposition || (preposition != Preposition.None && Nodes[node].Preposition == Preposition.None)
        || (preposition == Preposition.A && Nodes[node].Preposition is Preposition.En)
        || (preposition == Preposition.En && Nodes[node].Preposition is Preposition.A);

    /// <summary>«… et Paris a»: the phrase is the subject of the verb behind it.</summary>
    private bool IsSubjectOfNext(int node, bool isGoverned = false)
    {
        // «L'accord signé par la Chine et l'Inde tient»: the verb has its subject already.
        if (isGoverned && HasFreeSubject(node))
            return false;
        for (var i = node + 1; i < Nodes.Count; i++)
        {
            if (Nodes[i] is { Kind: NodeKind.Phrase, Preposition: not Preposition.None })
                continue;
            return Nodes[i].Kind == NodeKind.Verb && Sentence.Groups[Nodes[i].Group] is { IsFinite: true, Pronoun: 0 };
        }

        return false;
    }

    /// <summary>A phrase before it is the subject of no verb so far.</summary>
    private bool HasFreeSubject(int node)
    {
        var isFree = false;
        for (var i = 0; i < node; i++)
        {
            isFree = Nodes[i].Kind switch
            {
                NodeKind.Phrase => isFree || Nodes[i].Preposition == Preposition.None,
                NodeKind.Verb => isFree && !Sentence.Groups[Nodes[i].Group].IsFinite,
                NodeKind.And or NodeKind.Comma => isFree,
                _ => false,
            };
        }

        return isFree;
    }

    /// <summary>Behind a comma the list goes on only when an «et» closes it.</summary>
    private bool ListGoesOn(int node)
    {
        for (var i = node + 1; i < Nodes.Count; i++)
        {
            if (Nodes[i].Kind == NodeKind.And)
                return true;
            if (Nodes[i].Kind is not (NodeKind.Phrase or NodeKind.Comma))
                return false;
        }

        return false;
    }
}
