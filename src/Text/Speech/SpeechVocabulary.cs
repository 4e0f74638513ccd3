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
    private readonly FrozenDictionary<Verb, Locution[]> _locutions;
    private readonly FrozenSet<Verb> _saying;
    private readonly VerbForms _forms;
    private readonly FrozenDictionary<ulong, SpeakerNoun> _speakers;
    private readonly FrozenSet<ulong> _prepositions = Keys(FrenchRules.Words("speech/prepositions.tsv"));
    private readonly FrozenSet<ulong> _functionWords = Keys(FrenchRules.Words("figures/function-words.tsv"));
    private readonly NameTrie _according;
    private readonly FrozenSet<Verb> _naming;
    private readonly FrozenSet<ulong> _joins = Keys(FrenchRules.Words("speech/joined-to-que.tsv"));
    private readonly ulong _at = WordKey.Of("à");

    private SpeechVocabulary(VerbForms forms)
    {
        _verbs = FrenchRules.Table("speech/verbs.tsv").Expecting("verb", "que", "pronominal").Rows.ToFrozenDictionary(
            row => (forms.Find(row.Required("verb")) ?? throw row.Error($"'{row["verb"]}' is not among the verbs of verbs/verbs.tsv"), row["pronominal"] == "yes"),
            row => new SayingVerb(row["que"] == "yes"));
        _forms = forms;
        _locutions = FrenchRules.Table("speech/locutions.tsv").Expecting("phrase", "que").Rows.Select(row => ReadLocution(row, forms))
            .GroupBy(locution => locution.Verb).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _saying = _verbs.Keys.Select(key => key.Verb).Concat(_locutions.Keys).ToFrozenSet();
        _speakers = FrenchRules.Table("speech/speakers.tsv").Expecting("word", "kind", "gender").Rows
            .DistinctBy(row => Key(row.Required("word")))
            .ToFrozenDictionary(row => Key(row.Required("word")), row => new SpeakerNoun(row.Choice<SpeakerKind>("kind"), row["gender"] switch
            {
                "m" => GrammaticalGender.Masculine,
                "f" => GrammaticalGender.Feminine,
                "" => GrammaticalGender.None,
                var other => throw row.Error($"'{other}' is no gender"),
            }));
        _naming = FrenchRules.Table("speech/naming-verbs.tsv").Expecting("verb").Rows
            .Select(row => forms.Find(row.Required("verb")) ?? throw row.Error($"'{row["verb"]}' is not among the verbs of verbs/verbs.tsv")).ToFrozenSet();
        var according = new NameTrie.Builder();
        foreach (var row in FrenchRules.Table("speech/according.tsv").Expecting("phrase", "speaks").Rows)
            according[according.Add([.. Tokenizer.French.Read(row.Required("phrase")).Tokens.ToArray().Select(token => token.Key)])] = row["speaks"] == "yes" ? 1 : 0;
        _according = according.Build();
    }

    public static SpeechVocabulary French { get; } = new(VerbForms.French);

    /// <summary>What a verb group says something with; null when it does not.</summary>
    public Telling? Told(in VerbGroup group, TokenizedText text)
    {
        for (var i = group.First; i <= group.Head; i++)
        {
            foreach (var form in _forms.Of(text.Tokens[i], text.Text))
            {
                if (_locutions.TryGetValue(form.Verb, out var locutions) && LocutionAt(locutions, group, i + 1, text) is { } locution)
                    return locution;
            }
        }

        if (_verbs.TryGetValue((group.Verb, group.Voice == VerbVoice.Pronominal), out var saying))
            return new Telling(group, Infinitive(group), saying.TakesQue);
        return group.Head > group.First ? Governing(group, text) : null;
    }

    /// <summary>«a dit vouloir», «assure avoir signé»: the verb that governs the infinitive.</summary>
    private Telling? Governing(in VerbGroup group, TokenizedText text)
    {
        for (var i = group.First; i < group.Head; i++)
        {
            foreach (var form in _forms.Of(text.Tokens[i], text.Text))
            {
                if (_verbs.TryGetValue((form.Verb, false), out var saying))
                    return new Telling(group, form.Verb.Infinitive, saying.TakesQue, IsGoverning: true);
            }
        }

        return null;
    }

    /// <summary>The rest of a locution behind its verb, in the group or right behind it, adverbs aside: «a fait aussitôt savoir».</summary>
    private static Telling? LocutionAt(Locution[] locutions, in VerbGroup group, int at, TokenizedText text)
    {
        const int LongestGap = 3;
        foreach (var locution in locutions)
        {
            for (var start = at; start <= at + LongestGap && start + locution.Rest.Length <= text.Tokens.Length; start++)
            {
                var matches = true;
                for (var i = 0; i < locution.Rest.Length && matches; i++)
                    matches = text.Tokens[start + i].Key == locution.Rest[i];
                if (matches)
                    return new Telling(group with { Last = Math.Max(group.Last, start + locution.Rest.Length - 1) }, locution.Phrase, locution.TakesQue);
                if (text.Tokens[start].Kind != TokenKind.Word)
                    break;
            }
        }

        return null;
    }

    private static string Infinitive(in VerbGroup group)
    {
        var verb = group.Verb.Infinitive;
        if (group.Voice != VerbVoice.Pronominal)
            return verb;
        return "aeiouyéèêhâ".Contains(verb[0], StringComparison.Ordinal) ? "s'" + verb : "se " + verb;
    }

    private static Locution ReadLocution(TableRow row, VerbForms forms)
    {
        var phrase = row.Required("phrase");
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || forms.Find(phrase[..space]) is not { } verb)
            throw row.Error($"'{phrase}' is no verb of verbs/verbs.tsv with more words behind it");
        return new Locution(verb, phrase, [.. Tokenizer.French.Read(phrase[(space + 1)..]).Tokens.ToArray().Select(token => token.Key)], row["que"] == "yes");
    }

    /// <summary>«intitulé», «portant», «baptisé»: what stands in marks behind it is written somewhere or a name.</summary>
    public bool IsNaming(in VerbGroup group) => group.Mood is VerbMood.PastParticiple or VerbMood.PresentParticiple && _naming.Contains(group.Verb);

    /// <summary>«depuis que», «alors que»: the «que» is no clause of a verb.</summary>
    public bool JoinsQue(in Token token) => token.IsWord && _joins.Contains(token.Key);

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
            if (_according.Value(node) is >= 0 and var speaks)
                end = i + 1 - speaks;
        }

        return end;
    }

    /// <summary>Singular and plural are one, save in compounds.</summary>
    private static ulong Key(string noun) => noun.Contains('-', StringComparison.Ordinal) ? WordKey.Of(noun) : WordKey.Singular(noun);

    private static FrozenSet<ulong> Keys(IEnumerable<string> words) => words.Select(word => WordKey.Of(word)).ToFrozenSet();
}

/// <param name="TakesQue">«X indique que …» reports what X says.</param>
internal sealed record SayingVerb(bool TakesQue);

/// <param name="Verb">The verb that opens it.</param>
/// <param name="Phrase">All of it, the verb in the infinitive.</param>
/// <param name="Rest">Keys of the words behind the verb.</param>
/// <param name="TakesQue">«X fait savoir que …» reports what X says.</param>
internal sealed record Locution(Verb Verb, string Phrase, ulong[] Rest, bool TakesQue);

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
