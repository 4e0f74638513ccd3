using System.Runtime.InteropServices;
using Vigie.Text.Catalogue;
using Vigie.Text.Tokens;

namespace Vigie.Text.Topics;

/// <summary>
/// Finds the topics of an article by the terms in it. A term counts by its weight, less with every repetition, and more in the
/// title; the sum is set against the length of the article and mapped to 0–1.
/// </summary>
internal sealed class TopicRecognizer
{
    private const double TitleFactor = 2;

    /// <summary>One hint alone, of a weight below 2.2, makes no topic.</summary>
    private const double LeastScore = 0.3;

    private const int MostTopics = 8;

    /// <summary>The sum of weights at which the score is one half, for a text of <see cref="UsualWords"/> words.</summary>
    private const double HalfScore = 5;
    private const int UsualWords = 300;

    private readonly NameTrie _terms;
    private readonly Term[][] _at;
    private readonly TopicDefinition[] _topics;

    public TopicRecognizer(TopicDefinitions definitions)
    {
        _topics = [.. definitions.Topics];
        var trie = new NameTrie.Builder();
        var terms = new List<List<Term>>();
        for (var topic = 0; topic < _topics.Length; topic++)
        {
            foreach (var (text, weight) in _topics[topic].Terms)
            {
                var node = trie.Add(Keys(text));
                if (trie[node] < 0)
                {
                    trie[node] = terms.Count;
                    terms.Add([]);
                }

                terms[trie[node]].Add(new Term(topic, text, weight, IsAcronym(text)));
            }
        }

        _terms = trie.Build();
        _at = [.. terms.Select(list => list.ToArray())];
    }

    public IReadOnlyList<FoundTopic> Find(TokenizedText title, TokenizedText text)
    {
        var hits = new List<Hit>();
        Collect(title, isTitle: true, hits);
        Collect(text, isTitle: false, hits);
        if (hits.Count == 0)
            return [];
        var length = Math.Sqrt(Math.Max(1.0, text.Tokens.Length / (double)UsualWords));
        return [.. hits.GroupBy(hit => hit.Term.Topic)
            .Select(group => Topic(_topics[group.Key], [.. group], length))
            .Where(topic => topic.Score >= LeastScore)
            .OrderByDescending(topic => topic.Score).ThenBy(topic => topic.Id, StringComparer.Ordinal)
            .Take(MostTopics)];
    }

    /// <summary>Topics are about words, not forms: singular and plural are one.</summary>
    private static ulong[] Keys(string term)
    {
        var text = Tokenizer.French.Read(term);
        return [.. text.Tokens.ToArray().Select(token => WordKey.Singular(token.Of(term)))];
    }

    private static bool IsAcronym(string term) => term.Length > 1 && term.All(c => char.IsUpper(c) || char.IsAsciiDigit(c));

    private void Collect(TokenizedText text, bool isTitle, List<Hit> hits)
    {
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var node = NameTrie.Root;
            var last = -1;
            var value = -1;
            for (var j = i; j < text.Tokens.Length; j++)
            {
                node = _terms.Next(node, WordKey.Singular(text.Tokens[j].Of(text.Text)));
                if (node == 0)
                    break;
                if (_terms.Value(node) is >= 0 and var found)
                    (last, value) = (j, found);
            }

            if (value < 0)
                continue;
            foreach (var term in _at[value])
            {
                if (!term.IsAcronym || text.Tokens[i].Form is TokenForm.Capitals or TokenForm.Dotted)
                    hits.Add(new Hit(term, text.Span(i, last), isTitle));
            }

            i = last;
        }
    }

    private static FoundTopic Topic(TopicDefinition topic, List<Hit> hits, double length)
    {
        var sum = 0.0;
        foreach (var term in hits.GroupBy(hit => hit.Term.Text, StringComparer.Ordinal))
        {
            var weight = term.First().Term.Weight;
            var repetition = 0;
            foreach (var hit in term)
                sum += weight * (hit.IsTitle ? TitleFactor : 1) / ++repetition;
        }

        return new FoundTopic
        {
            Id = topic.Id,
            Name = topic.Name,
            Score = Math.Round(sum / (sum + (HalfScore * length)), 3),
            Terms = [.. hits.Select(hit => new FoundTerm(hit.Term.Text, hit.Span, hit.IsTitle))],
        };
    }

    private sealed record Term(int Topic, string Text, double Weight, bool IsAcronym);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Hit(Term Term, TextSpan Span, bool IsTitle);
}
