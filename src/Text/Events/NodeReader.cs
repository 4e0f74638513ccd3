using Vigie.Text.Grammar;
using Vigie.Text.Tokens;

namespace Vigie.Text.Events;

/// <summary>Cuts a sentence into nodes, verb groups and mentions being given.</summary>
internal sealed class NodeReader(EventVocabulary words)
{
    /// <summary>Longer sentences are lists or no sentences; what is behind is not read.</summary>
    public const int MaximumNodes = 256;

    private static readonly ulong S = WordKey.Of("s'");
    private static readonly ulong Il = WordKey.Of("il");
    private static readonly ulong Ou = WordKey.Of("ou");
    private static readonly ulong Des = WordKey.Of("des");
    private static readonly ulong Ainsi = WordKey.Of("ainsi");
    private static readonly ulong Que = WordKey.Of("que");
    private static readonly ulong Qu = WordKey.Of("qu'");
    private static readonly ulong Ils = WordKey.Of("ils");
    private static readonly ulong[] Possessives = [WordKey.Of("son"), WordKey.Of("sa"), WordKey.Of("ses"), WordKey.Of("leur"), WordKey.Of("leurs")];

    /// <summary>Fills the nodes of <paramref name="sentence"/>.</summary>
    public void Read(SentenceText sentence, List<SentenceNode> nodes)
    {
        nodes.Clear();
        var tokens = sentence.Passage.Tokens;
        for (var i = sentence.Range.First; i < sentence.Range.End && nodes.Count < MaximumNodes;)
        {
            if (sentence.GroupAt(i) is >= 0 and var group)
            {
                nodes.Add(new SentenceNode(NodeKind.Verb, i, sentence.Groups[group].Last) { Group = group });
                i = sentence.Groups[group].Last + 1;
            }
            else if (sentence.DateEnd(i) is > 0 and var dateEnd)
            {
                i = dateEnd;
            }
            else if (IsInNumber(tokens, i))
            {
                i++;
            }
            else if (tokens[i].Kind == TokenKind.Mark)
            {
                i = Mark(sentence, i, nodes);
            }
            else if (Joint(sentence, i) is { } joint && sentence.MentionAt(i) is null && !IsExcepted(sentence, i))
            {
                var isAlso = IsAlso(tokens, i);
                nodes.Add(new SentenceNode(isAlso ? NodeKind.And : joint, i, i));
                i += isAlso ? 2 : 1;
            }
            else
            {
                i = Phrase(sentence, i, nodes);
            }
        }
    }

    private NodeKind? Joint(SentenceText sentence, int at)
    {
        var tokens = sentence.Passage.Tokens;
        if (tokens[at].Key == S && at + 1 < tokens.Length && (tokens[at + 1].Key == Il || tokens[at + 1].Key == Ils))
            return NodeKind.If;

        // Keys have no accents, but «où» is not «ou».
        return tokens[at].Key == Ou && sentence.Word(at).Contains('ù') ? NodeKind.That : words.Joint(tokens[at].Key);
    }

    /// <summary>«mais pas l'Arménie»: a preposition of several words that a joint opens.</summary>
    private bool IsExcepted(SentenceText sentence, int at) => words.Preposition(sentence.Passage.Tokens, at, sentence.Range.End).Length > 1;

    /// <summary>«ainsi que» joins like «et».</summary>
    private static bool IsAlso(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Key == Ainsi && at + 1 < tokens.Length && (tokens[at + 1].Key == Que || tokens[at + 1].Key == Qu);

    /// <summary>The comma of «2,5 milliards».</summary>
    private static bool IsInNumber(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Mark, Link: TokenLink.Adjacent } && at > 0 && at + 1 < tokens.Length
        && tokens[at - 1].Kind == TokenKind.Number && tokens[at + 1] is { Kind: TokenKind.Number, Link: TokenLink.Adjacent };

    private static int Mark(SentenceText sentence, int at, List<SentenceNode> nodes)
    {
        var mark = sentence.Passage.Text.Text[sentence.Passage.Tokens[at].Start];
        if (mark is ',' or '–' or '—')
            nodes.Add(new SentenceNode(NodeKind.Comma, at, at));
        else if (mark is '(' or '[')
            return sentence.ClosingBracket(at) + 1;
        else if (mark is ':' or ';' or '«' or '»' or '“' or '”' or '"')
            nodes.Add(new SentenceNode(NodeKind.Break, at, at));
        return at + 1;
    }

    private int Phrase(SentenceText sentence, int first, List<SentenceNode> nodes)
    {
        var tokens = sentence.Passage.Tokens;
        var (preposition, length) = sentence.MentionAt(first) is null ? words.Preposition(tokens, first, sentence.Range.End) : (Preposition.None, 0);
        var at = first + length;
        var noun = -1;
        var isNamed = false;
        var isPossessive = false;
        for (; at < sentence.Range.End; at++)
        {
            if (sentence.MentionAt(at) is { } mention)
            {
                if (preposition == Preposition.En && noun >= 0 && mention.Resolution != "demonym")
                    break;
                isNamed |= mention.Resolution != "demonym" || tokens[at].IsCapitalised;
                at = mention.Last;
                continue;
            }

            var key = tokens[at].Key;
            if (EndsPhrase(sentence, at, first + length) || ((noun >= 0 || isNamed) && EventVocabulary.OpensPhrase(key)))
                break;
            isPossessive |= noun < 0 && Possessives.Contains(key);
            if (noun < 0 && !isNamed && tokens[at].IsWord && !words.IsDeterminer(key) && !words.IsSkipped(key))
                noun = at;
        }

        if (at > first + length && (noun >= 0 || isNamed || HasMention(sentence, first + length, at)))
        {
            nodes.Add(new SentenceNode(NodeKind.Phrase, first, at - 1)
            {
                Preposition = IsPartitive(sentence, nodes, preposition, first + length, isNamed) ? Preposition.None : preposition,
                Noun = noun,
                IsPossessive = isPossessive,
            });
        }

        return Math.Max(at, first + Math.Max(length, 1));
    }

    private bool EndsPhrase(SentenceText sentence, int at, int start)
    {
        var tokens = sentence.Passage.Tokens;
        if (IsInNumber(tokens, at))
            return false;
        if (tokens[at].Kind == TokenKind.Mark)
            return !(tokens[at].Link == TokenLink.Adjacent && sentence.Passage.Text.Text[tokens[at].Start] is '%' or '/' or '.');
        if (tokens[at].Link == TokenLink.Hyphen && at > start)
            return false;
        if (sentence.GroupAt(at) >= 0 || sentence.DateEnd(at) > 0 || (Joint(sentence, at) is not null && !IsExcepted(sentence, at)))
            return true;
        return at > start && words.Preposition(tokens, at, sentence.Range.End).Length > 0;
    }

    private static bool HasMention(SentenceText sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence.MentionAt(i) is not null)
                return true;
        }

        return false;
    }

    /// <summary>«a exporté du gaz», «n'a pas signé d'accord»: what looks like a preposition is an article.</summary>
    private static bool IsPartitive(SentenceText sentence, List<SentenceNode> nodes, Preposition preposition, int start, bool isNamed) =>
        preposition == Preposition.De && !isNamed && !sentence.Passage.Tokens[start].IsCapitalised
        && ((nodes.Count > 0 && nodes[^1].Kind == NodeKind.Verb && sentence.Groups[nodes[^1].Group] is { Voice: not VerbVoice.Passive })
            || (sentence.Passage.Tokens[start - 1].Key == Des && (nodes.Count == 0 || nodes[^1].Kind is not (NodeKind.Phrase or NodeKind.And or NodeKind.Verb))));
}
