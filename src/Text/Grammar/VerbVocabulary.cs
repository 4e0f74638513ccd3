using System.Collections.Frozen;
using Vigie.Text.Catalogue;
using Vigie.Text.Tables;
using Vigie.Text.Tokens;

namespace Vigie.Text.Grammar;

/// <summary>The small words in and around verb groups, from the tables in <c>Rules/fr/verbs</c>.</summary>
internal sealed class VerbVocabulary
{
    public static readonly ulong Ne = WordKey.Of("ne");
    public static readonly ulong N = WordKey.Of("n'");
    public static readonly ulong Que = WordKey.Of("que");
    public static readonly ulong Qu = WordKey.Of("qu'");
    public static readonly ulong En = WordKey.Of("en");
    public static readonly ulong T = WordKey.Of("t");
    public static readonly ulong Sans = WordKey.Of("sans");
    public static readonly ulong De = WordKey.Of("de");
    public static readonly ulong D = WordKey.Of("d'");

    private readonly NameTrie _adverbs;
    private readonly FrozenDictionary<ulong, WordRole> _roles;
    private readonly FrozenDictionary<(int Verb, ulong Preposition), VerbManner> _chains;
    private readonly FrozenSet<int> _chainVerbs;

    public VerbVocabulary(VerbForms forms)
    {
        _roles = FrenchRules.Table("verbs/words.tsv").Expecting("word", "roles").Rows
            .ToFrozenDictionary(row => WordKey.Of(row.Required("word")), Roles);
        var adverbs = new NameTrie.Builder();
        foreach (var phrase in FrenchRules.Words("verbs/adverbs.tsv"))
            adverbs[adverbs.Add([.. Tokenizer.French.Read(phrase).Tokens.ToArray().Select(token => token.Key)])] = 0;
        _adverbs = adverbs.Build();
        _chains = FrenchRules.Table("verbs/chains.tsv").Expecting("verb", "preposition?", "manner").Rows
            .ToFrozenDictionary(row => (Verb(row, forms).Index, Preposition(row)), row => row.Choice<VerbManner>("manner"));
        _chainVerbs = _chains.Keys.Select(chain => chain.Verb).ToFrozenSet();
        Avoir = Required(forms, "avoir");
        Etre = Required(forms, "être");
    }

    public Verb Avoir { get; }

    public Verb Etre { get; }

    public bool Is(ulong word, WordRole role) => _roles.TryGetValue(word, out var roles) && (roles & role) != WordRole.None;

    /// <summary>The number of tokens of an adverb of several words that starts here, such as «de nouveau»; 0 when none does.</summary>
    public int AdverbLength(ReadOnlySpan<Token> tokens, int at, int end)
    {
        var length = 0;
        var node = NameTrie.Root;
        for (var i = at; i < end && (node = _adverbs.Next(node, tokens[i].Key)) != 0; i++)
        {
            if (_adverbs.Value(node) >= 0)
                length = i - at + 1;
        }

        return length;
    }

    /// <summary>The verb may govern an infinitive.</summary>
    public bool MayGovern(Verb verb) => _chainVerbs.Contains(verb.Index);

    /// <summary>How a verb governs an infinitive with this preposition (0 for none); null when it does not.</summary>
    public VerbManner? Chain(Verb verb, ulong preposition) =>
        _chains.TryGetValue((verb.Index, preposition == D ? De : preposition), out var manner) ? manner : null;

    private static ulong Preposition(TableRow row) => row.Optional("preposition") is { } word ? WordKey.Of(word) : 0;

    private static Verb Verb(TableRow row, VerbForms forms) =>
        forms.Find(row.Required("verb")) ?? throw row.Error($"'{row["verb"]}' is not in verbs.tsv");

    private static Verb Required(VerbForms forms, string infinitive) =>
        forms.Find(infinitive) ?? throw new TableException("Rules/fr/verbs/verbs.tsv", 0, $"'{infinitive}' is missing");

    private static WordRole Roles(TableRow row)
    {
        var roles = WordRole.None;
        foreach (var name in row.List("roles"))
            roles |= Enum.TryParse<WordRole>(name, ignoreCase: true, out var role) ? role : throw row.Error($"'{name}' is no role");
        return roles;
    }
}

/// <summary>What a small word can be beside a verb.</summary>
[Flags]
internal enum WordRole
{
    None = 0,

    /// <summary>Stands before a noun: what follows is no verb.</summary>
    Determiner = 1,

    /// <summary>A preposition, behind which no finite verb stands.</summary>
    Preposition = 2,

    /// <summary>«le», «lui», «y»: between subject and verb.</summary>
    Clitic = 4,

    /// <summary>«se», «s'», «me», «nous».</summary>
    Reflexive = 8,

    /// <summary>«il», «elles», «on», «ce».</summary>
    Subject = 16,

    /// <summary>«pas», «jamais», «guère».</summary>
    Negation = 32,

    /// <summary>May stand between auxiliary and participle.</summary>
    Adverb = 64,

    /// <summary>An adjective before its noun.</summary>
    Prenominal = 128,

    /// <summary>«aucun», «ni»: negates the verb behind it that has «ne».</summary>
    NegativeSubject = 256,

    /// <summary>«qui».</summary>
    Relative = 512,

    /// <summary>A form that is a verb only behind a subject pronoun, a relative or «ne»: «entre», «cours».</summary>
    RarelyVerb = 1024,
}
