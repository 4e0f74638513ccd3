using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Grammar;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Speech;

/// <summary>The words around French speech, from the tables in <c>Rules/fr/speech</c>.</summary>
internal sealed class SpeechVocabulary
{
    private readonly FrozenDictionary<(Verb Verb, bool IsPronominal), SayingVerb> _verbs;
    private readonly FrozenSet<Verb> _saying;
    private readonly FrozenDictionary<ulong, SpeakerNoun> _speakers;
    private readonly FrozenSet<ulong> _prepositions = Keys(FrenchRules.Words("speech/prepositions.tsv"));
    private readonly FrozenSet<ulong> _functionWords = Keys(FrenchRules.Words("figures/function-words.tsv"));
    private readonly NameTrie _according;
    private readonly ulong _at = WordKey.Of("à");

    private SpeechVocabulary(VerbForms forms)
    {
        _verbs = FrenchRules.Table("speech/verbs.tsv").Expecting("verb", "que", "pronominal").Rows.ToFrozenDictionary(
            row => (forms.Find(row.Required("verb")) ?? throw row.Error($"'{row["verb"]}' is not among the verbs of verbs/verbs.tsv"), row["pronominal"] == "yes"),
            row => new SayingVerb(row["que"] == "yes"));
        _saying = _verbs.Keys.Select(key => key.Verb).ToFrozenSet();
        _speakers = FrenchRules.Table("speech/speakers.tsv").Expecting("word", "kind", "gender").Rows
            .DistinctBy(row => Key(row.Required("word")))
            .ToFrozenDictionary(row => Key(row.Required("word")), row => new SpeakerNoun(row.Choice<SpeakerKind>("kind"), row["gender"] switch
            {
                "m" => GrammaticalGender.Masculine,
                "f" => GrammaticalGender.Feminine,
                "" => GrammaticalGender.None,
                var other => throw row.Error($"'{other}' is no gender"),
            }));
        var according = new NameTrie.Builder();
        foreach (var row in FrenchRules.Table("speech/according.tsv").Expecting("phrase").Rows)
            according[according.Add([.. Tokenizer.French.Read(row.Required("phrase")).Tokens.ToArray().Select(token => token.Key)])] = 0;
        _according = according.Build();
    }

    public static SpeechVocabulary French { get; } = new(VerbForms.French);

    /// <summary>How a verb says something; null when it does not.</summary>
    public SayingVerb? Saying(in VerbGroup group) =>
        _verbs.GetValueOrDefault((group.Verb, group.Voice == VerbVoice.Pronominal));

    /// <summary>Some use of the verb says something.</summary>
    public bool IsSaying(Verb verb) => _saying.Contains(verb);

    /// <summary>What kind of speaker the noun at a token names, «porte-parole» being one noun; null when none.</summary>
    public SpeakerNoun? Speaker(TokenizedText text, int at)
    {
        if (at < 0 || at >= text.Tokens.Length || !text.Tokens[at].IsWord)
            return null;
        if (at + 1 < text.Tokens.Length && text.Tokens[at + 1].Link == TokenLink.Hyphen
            && _speakers.TryGetValue(WordKey.Of(text.Span(at, at + 1).Of(text.Text)), out var compound))
            return compound;
        return _speakers.GetValueOrDefault(WordKey.Singular(text.Tokens[at].Of(text.Text)));
    }

    public bool IsFunctionWord(in Token token) => token.IsWord && _functionWords.Contains(token.Key);

    /// <summary>«a» has the key of «à».</summary>
    public bool IsPreposition(in Token token, ReadOnlySpan<char> text) =>
        token.IsWord && _prepositions.Contains(token.Key) && (token.Key != _at || text[token.Start] is 'à' or 'À' || token.IsCapitalised);

    /// <summary>The token behind «selon» and its like; the same token when none stands there.</summary>
    public int AfterAccording(ReadOnlySpan<Token> tokens, int at)
    {
        var end = at;
        var node = NameTrie.Root;
        for (var i = at; i < tokens.Length && (node = _according.Next(node, tokens[i].Key)) != 0; i++)
        {
            if (_according.Value(node) >= 0)
                end = i + 1;
        }

        return end;
    }

    /// <summary>Singular and plural are one, save in compounds.</summary>
    private static ulong Key(string noun) => noun.Contains('-', StringComparison.Ordinal) ? WordKey.Of(noun) : WordKey.Singular(noun);

    private static FrozenSet<ulong> Keys(IEnumerable<string> words) => words.Select(word => WordKey.Of(word)).ToFrozenSet();
}

/// <param name="TakesQue">«X indique que …» reports what X says.</param>
internal sealed record SayingVerb(bool TakesQue);

internal sealed record SpeakerNoun(SpeakerKind Kind, GrammaticalGender Gender);

internal enum SpeakerKind
{
    Person,
    Body,

    /// <summary>Several people, or a document.</summary>
    Group,

    /// <summary>A body that speaks for its country.</summary>
    Government,
}
