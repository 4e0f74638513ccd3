using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Events;

/// <summary>The words that part and join the pieces of a sentence, from the tables in <c>Rules/fr/events</c>.</summary>
internal sealed class EventVocabulary
{
    private static readonly FrozenSet<ulong> Openings = new[] { "le", "la", "l'", "les", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs" }
        .Select(word => WordKey.Of(word)).ToFrozenSet();

    private readonly NameTrie _prepositions;
    private readonly FrozenDictionary<ulong, NodeKind> _joints;
    private readonly FrozenSet<ulong> _determiners = Keys("events/determiners.tsv");
    private readonly FrozenSet<ulong> _skipped = Keys("events/skipped.tsv");
    private readonly FrozenSet<ulong> _actors = Keys("events/actor-nouns.tsv");

    private EventVocabulary()
    {
        var trie = new NameTrie.Builder();
        foreach (var row in FrenchRules.Table("events/prepositions.tsv").Expecting("phrase", "preposition").Rows)
        {
            foreach (var phrase in Contracted(row.Required("phrase")))
                trie[trie.Add(PhraseKeys(phrase))] = (int)row.Choice<Preposition>("preposition");
        }

        _prepositions = trie.Build();
        _joints = FrenchRules.Table("events/joints.tsv").Expecting("word", "joint").Rows
            .ToFrozenDictionary(row => WordKey.Of(row.Required("word")), row => row.Choice<NodeKind>("joint"));
    }

    public static EventVocabulary French { get; } = new();

    /// <summary>The longest preposition that starts at a token; its length in tokens is 0 when there is none.</summary>
    public (Preposition Preposition, int Length) Preposition(ReadOnlySpan<Token> tokens, int at, int end)
    {
        var found = (Events.Preposition.None, 0);
        var node = NameTrie.Root;
        for (var i = at; i < end && (node = _prepositions.Next(node, tokens[i].Key)) != 0; i++)
        {
            if (_prepositions.Value(node) is >= 0 and var value)
                found = ((Preposition)value, i - at + 1);
        }

        return found;
    }

    public NodeKind? Joint(ulong word) => _joints.TryGetValue(word, out var joint) ? joint : null;

    /// <summary>«le», «une», «cette»: opens a phrase wherever it stands.</summary>
    public static bool OpensPhrase(ulong word) => Openings.Contains(word);

    public bool IsDeterminer(ulong word) => _determiners.Contains(word);

    /// <summary>Adverbs and the like that are part of no phrase.</summary>
    public bool IsSkipped(ulong word) => _skipped.Contains(word);

    /// <summary>A noun for people or a body that can act: «délégation», «armée».</summary>
    public bool IsActor(ReadOnlySpan<char> noun) => _actors.Contains(WordKey.Of(noun)) || _actors.Contains(WordKey.Singular(noun));

    /// <summary>«lors de», «lors du», «lors des», «lors d'».</summary>
    private static string[] Contracted(string phrase) => phrase switch
    {
        _ when phrase == "de" || phrase.EndsWith(" de", StringComparison.Ordinal) => [phrase, phrase[..^1] + "u", phrase + "s", phrase[..^1] + "'"],
        _ when phrase == "à" || phrase.EndsWith(" à", StringComparison.Ordinal) => [phrase, phrase[..^1] + "au", phrase[..^1] + "aux"],
        _ => [phrase],
    };

    /// <summary>The words of a phrase; an apostrophe at its end elides the last one.</summary>
    private static ulong[] PhraseKeys(string phrase)
    {
        var words = Tokenizer.French.Read(phrase.EndsWith('\'') ? phrase + "a" : phrase).Tokens.ToArray().Select(token => token.Key);
        return [.. phrase.EndsWith('\'') ? words.SkipLast(1) : words];
    }

    private static FrozenSet<ulong> Keys(string table) => FrenchRules.Words(table).Select(word => WordKey.Of(word)).ToFrozenSet();
}
